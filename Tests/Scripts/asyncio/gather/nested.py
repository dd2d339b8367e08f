# clock: virtual
import asyncio

async def v(x):
    await asyncio.sleep(x)
    return x

async def main():
    print(await asyncio.gather(asyncio.gather(v(1), v(2)), v(3), asyncio.gather(v(0))))

asyncio.run(main())
# expect: [[1, 2], 3, [0]]
