# ours-alone: asyncio searches its waiters for each that leaves, which takes minutes here
import asyncio

COUNT = 30_000

async def wait(condition):
    async with condition:
        await condition.wait()

async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(condition)) for _ in range(COUNT)]
    for _ in range(3):
        await asyncio.sleep(0)
    for n in (n * 7919 % COUNT for n in range(COUNT)):
        tasks[n].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(all(isinstance(r, asyncio.CancelledError) for r in results))  # expect: True
    print(condition.locked())  # expect: False

asyncio.run(main())
