# clock: virtual
import asyncio
import time

async def main():
    loop = asyncio.get_running_loop()
    for name, delay in (("c", 3), ("a1", 1), ("b", 2), ("a2", 1)):
        loop.call_later(delay, print, name)
    time.sleep(10)
    loop.call_soon(print, "soon comes first")
    await asyncio.sleep(0)
    print("main after one turn")
    await asyncio.sleep(0)

asyncio.run(main())
# expect: soon comes first
# expect: main after one turn
# expect: a1
# expect: a2
# expect: b
# expect: c
