# ours-alone: CPython's stack ends before
import asyncio

DEPTH = 10000
cancelled = 0

async def link(inner):
    global cancelled
    try:
        if inner is None:
            await asyncio.get_running_loop().create_future()
        else:
            await inner
    except asyncio.CancelledError:
        cancelled += 1
        raise

async def main():
    task = None
    for _ in range(DEPTH):
        task = asyncio.create_task(link(task))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(cancelled)  # expect: 10000

asyncio.run(main())
