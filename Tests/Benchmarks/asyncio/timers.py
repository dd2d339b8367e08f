# Many sleeps with few different lengths: what the timer queue costs. The waiting itself is short.
import asyncio


async def sleeper(n):
    await asyncio.sleep(0.001 * (n % 10))
    await asyncio.sleep(0.001 * (n % 7))
    return n % 10


async def main():
    tasks = [asyncio.create_task(sleeper(n)) for n in range(30_000)]
    print(sum(await asyncio.gather(*tasks)))


asyncio.run(main())
