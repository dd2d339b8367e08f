# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        return "fine"

async def main():
    global task
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)

asyncio.run(main())
print(task.cancelled(), task.result())

# expect: False fine
