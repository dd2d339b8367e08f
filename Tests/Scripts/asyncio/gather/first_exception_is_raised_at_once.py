# clock: virtual
import asyncio

async def good():
    await asyncio.sleep(5)
    print("good still ends")
    return "good"

async def bad(delay):
    await asyncio.sleep(delay)
    raise ValueError(delay)

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        await asyncio.gather(good(), bad(2), bad(1))
    except ValueError as error:
        print("caught", error, round(loop.time() - start, 3))
    await asyncio.sleep(10)

asyncio.run(main())
# expect: caught 1 1.0
# expect: good still ends
