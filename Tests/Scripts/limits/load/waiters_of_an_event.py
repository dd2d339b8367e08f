# ours-alone: asyncio searches its waiters for each that leaves, which takes minutes here
import asyncio

COUNT = 100_000

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(event.wait()) for _ in range(COUNT)]
    for _ in range(3):
        await asyncio.sleep(0)
    for n in range(COUNT - 1, -1, -1):
        tasks[n].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(all(isinstance(r, asyncio.CancelledError) for r in results))  # expect: True
    event.set()
    print(await event.wait())  # expect: True

asyncio.run(main())
