# Short tasks through gather, hundreds at a time.
import asyncio


async def job(n):
    return n * n


async def main():
    total = 0
    for start in range(0, 150_000, 500):
        total += sum(await asyncio.gather(*(job(n) for n in range(start, start + 500))))
    print(total)


asyncio.run(main())
