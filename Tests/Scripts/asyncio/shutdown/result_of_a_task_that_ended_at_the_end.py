# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        return "late"

async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    return task

task = asyncio.run(main())
print(task.done(), task.result())

# expect: True late
