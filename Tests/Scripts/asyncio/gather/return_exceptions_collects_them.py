# clock: virtual
import asyncio

async def work(n):
    await asyncio.sleep(n)
    if n % 2:
        raise ValueError(n)
    return n

async def main():
    print(await asyncio.gather(*(work(i) for i in range(4)), return_exceptions=True))

asyncio.run(main())
# expect: [0, ValueError(1), 2, ValueError(3)]
