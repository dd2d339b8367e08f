# clock: virtual
import asyncio

async def bad():
    raise ValueError("lost")

async def good():
    await asyncio.sleep(1)
    print("good ends")  # expect: good ends

async def main():
    task = asyncio.create_task(bad())
    await asyncio.create_task(good())
    print(repr(task.exception()))  # expect: ValueError('lost')

asyncio.run(main())
