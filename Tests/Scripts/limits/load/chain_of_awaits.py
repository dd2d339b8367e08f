# ours-alone: CPython's recursion limit ends it
import asyncio

COUNT = 100_000

async def down(n, future):
    if n == 0:
        return await future
    return await down(n - 1, future) + 1

async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(down(COUNT, future))
    await asyncio.sleep(0)
    future.set_result(0)
    print(await task)  # expect: 100000
    task = asyncio.create_task(down(COUNT, asyncio.get_running_loop().create_future()))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")  # expect: cancelled

asyncio.run(main())
