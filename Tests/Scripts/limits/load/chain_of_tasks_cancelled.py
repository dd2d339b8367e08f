# ours-alone: asyncio's cancel() recurses and fails
import asyncio

COUNT = 100_000
cancelled = 0

async def follow(task):
    global cancelled
    try:
        await task
    except asyncio.CancelledError:
        cancelled += 1
        raise

async def main():
    last = asyncio.get_running_loop().create_future()
    for _ in range(COUNT):
        last = asyncio.create_task(follow(last))
    await asyncio.sleep(0)
    last.cancel()
    try:
        await last
    except asyncio.CancelledError:
        print(cancelled)  # expect: 100000

asyncio.run(main())
