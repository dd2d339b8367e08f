# clock: virtual
import asyncio

async def work():
    try:
        await asyncio.sleep(100)
    finally:
        print("cleaning")  # expect: cleaning
        await asyncio.sleep(2)
        print("clean")  # expect: clean

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled after cleaning")  # expect: cancelled after cleaning

asyncio.run(main())
