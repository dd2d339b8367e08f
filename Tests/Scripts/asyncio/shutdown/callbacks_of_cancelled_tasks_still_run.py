# clock: virtual
import asyncio

async def worker():
    await asyncio.sleep(100)

async def main():
    task = asyncio.create_task(worker())
    task.add_done_callback(lambda task: print("callback", task.cancelled()))
    await asyncio.sleep(0)

asyncio.run(main())

# expect: callback True
