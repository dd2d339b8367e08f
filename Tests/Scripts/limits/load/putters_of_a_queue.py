# ours-alone: asyncio searches its waiters for each that leaves, which takes minutes here
import asyncio

COUNT = 30_000

async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait(0)
    tasks = [asyncio.create_task(queue.put(1)) for _ in range(COUNT)]
    for _ in range(3):
        await asyncio.sleep(0)
    for n in range(COUNT - 1, -1, -1):
        tasks[n].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(all(isinstance(r, asyncio.CancelledError) for r in results))  # expect: True
    print(queue.qsize())  # expect: 1

asyncio.run(main())
