# Waves of tasks that are all cancelled; each cleans up, some refuse once.
import asyncio


async def work(n, log):
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        log["cancelled"] += 1
        if n % 10 == 0:
            log["refused"] += 1
            return n
        raise
    finally:
        log["cleaned"] += 1


async def main():
    log = {"cancelled": 0, "refused": 0, "cleaned": 0}
    lost = 0
    for _ in range(40):
        tasks = [asyncio.create_task(work(n, log)) for n in range(500)]
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        lost += sum(isinstance(result, asyncio.CancelledError) for result in results)
    print(log, lost)


asyncio.run(main())
