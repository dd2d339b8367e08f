# clock: virtual
import asyncio

async def work():
    try:
        await asyncio.sleep(100)
    finally:
        return "swallowed"

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())  # expect: swallowed False

asyncio.run(main())
