import asyncio

async def good():
    return "good"

async def bad():
    raise ValueError("bad")

async def main():
    a, b = asyncio.create_task(good()), asyncio.create_task(bad())
    await asyncio.sleep(0)
    print(a.result(), a.exception(), repr(b.exception()), a.done(), b.done(), b.cancelled())
    try:
        b.result()
    except ValueError as error:
        print("result raises", error)

asyncio.run(main())
# expect: good None ValueError('bad') True True False
# expect: result raises bad
