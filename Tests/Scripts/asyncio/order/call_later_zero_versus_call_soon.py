# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "later 0")
    loop.call_soon(print, "soon")
    loop.call_later(-1, print, "later -1")
    for i in range(3):
        await asyncio.sleep(0)
        print("main", i)

asyncio.run(main())
# expect: soon
# expect: main 0
# expect: later -1
# expect: later 0
# expect: main 1
# expect: main 2
