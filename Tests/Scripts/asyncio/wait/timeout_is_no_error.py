# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(asyncio.sleep(5, "slept"))
    start = loop.time()
    done, pending = await asyncio.wait([t], timeout=2)
    print(len(done), len(pending), loop.time() - start)
    done, pending = await asyncio.wait({t}, timeout=10)
    print(done.pop().result(), pending, loop.time() - start)
    done, pending = await asyncio.wait([t], timeout=0)
    print(len(done))

asyncio.run(main())
# expect: 0 1 2.0
# expect: slept set() 5.0
# expect: 1
