import asyncio
import traceback


async def wait():
    await asyncio.sleep(10)


async def names(awaitable):
    task = asyncio.create_task(awaitable)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print([frame.name for frame in traceback.extract_tb(error.__traceback__)])


async def main():
    await names(wait())  # expect: ['names', 'wait', 'sleep']
    await names(asyncio.sleep(10))  # expect: ['names', 'sleep']
    await names(asyncio.Queue().get())  # expect: ['names', 'get']


asyncio.run(main())
