# clock: virtual
import asyncio

async def ticker(n):
    for i in range(n):
        await asyncio.sleep(1)
        yield i

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    async for i in ticker(3):
        print(i, round(loop.time() - start, 3))

asyncio.run(main())
# expect: 0 1.0
# expect: 1 2.0
# expect: 2 3.0
