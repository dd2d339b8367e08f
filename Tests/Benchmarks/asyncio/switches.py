# A thousand tasks that give way again and again.
import asyncio


async def worker(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    return turns


async def main():
    tasks = [asyncio.create_task(worker(300)) for _ in range(1000)]
    total = 0
    for task in tasks:
        total += await task
    print(total)


asyncio.run(main())
