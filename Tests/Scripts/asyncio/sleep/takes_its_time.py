# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(2.5)
    print(round(loop.time() - start, 3))  # expect: 2.5
    await asyncio.gather(asyncio.sleep(1), asyncio.sleep(3))
    print(round(loop.time() - start, 3))  # expect: 5.5

asyncio.run(main())
