import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "first")
    loop.call_soon(print, "second", 2)
    loop.call_soon(lambda: print("third"))
    print("scheduled")
    await asyncio.sleep(0)
    print("after")

asyncio.run(main())
# expect: scheduled
# expect: first
# expect: second 2
# expect: third
# expect: after
