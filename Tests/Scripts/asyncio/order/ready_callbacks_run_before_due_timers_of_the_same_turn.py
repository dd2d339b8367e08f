# clock: virtual
import asyncio
import time

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "timer 0")
    loop.call_soon(print, "soon 1")
    await asyncio.sleep(0)
    print("main 1")
    loop.call_later(0.001, print, "timer 1")
    time.sleep(1)
    loop.call_soon(print, "soon 2")
    await asyncio.sleep(0)
    print("main 2")
    await asyncio.sleep(0)
    print("main 3")

asyncio.run(main())
# expect: soon 1
# expect: main 1
# expect: timer 0
# expect: soon 2
# expect: main 2
# expect: timer 1
# expect: main 3
