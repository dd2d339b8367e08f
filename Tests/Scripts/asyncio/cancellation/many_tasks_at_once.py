# clock: virtual
import asyncio

async def work(i, log):
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        log.append(i)
        raise

async def main():
    log = []
    tasks = [asyncio.create_task(work(i, log)) for i in range(100)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(len(results), log == list(range(100)), all(isinstance(r, asyncio.CancelledError) for r in results))

asyncio.run(main())
# expect: 100 True True
