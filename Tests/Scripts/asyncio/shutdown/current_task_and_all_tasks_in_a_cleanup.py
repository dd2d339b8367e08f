# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        print(asyncio.current_task().get_name(), sorted(task.get_name() for task in asyncio.all_tasks()))

async def main():
    asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(0)

asyncio.run(main())

# expect: worker ['worker']
