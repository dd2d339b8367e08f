# clock: virtual
import asyncio

async def main():
    g = asyncio.gather(asyncio.sleep(1, "a"), asyncio.sleep(2, "b"))
    async def waiter(n):
        print(n, await g)
    await asyncio.gather(waiter(1), waiter(2))

asyncio.run(main())
# expect: 1 ['a', 'b']
# expect: 2 ['a', 'b']
