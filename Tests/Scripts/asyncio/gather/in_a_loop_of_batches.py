# clock: virtual
import asyncio

async def work(n):
    await asyncio.sleep(n % 3)
    return n

async def main():
    for start in range(0, 6, 3):
        print(await asyncio.gather(*[work(n) for n in range(start, start + 3)]))

asyncio.run(main())
# expect: [0, 1, 2]
# expect: [3, 4, 5]
