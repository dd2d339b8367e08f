# clock: virtual
import asyncio

async def work():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("swallowed")  # expect: swallowed
    await asyncio.sleep(1)
    return "finished anyway"

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())  # expect: finished anyway False 1

asyncio.run(main())
