# ours-alone: asyncio searches its waiters for each that leaves, which takes minutes here
import asyncio

COUNT = 30_000

async def wait(inner):
    await asyncio.wait_for(asyncio.shield(inner), 1000)

async def main():
    inner = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(wait(inner)) for _ in range(COUNT)]
    for _ in range(3):
        await asyncio.sleep(0)
    for n in (n * 7919 % COUNT for n in range(COUNT)):
        tasks[n].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(all(isinstance(r, asyncio.CancelledError) for r in results))  # expect: True
    inner.set_result("kept")
    print(await inner)  # expect: kept

asyncio.run(main())
