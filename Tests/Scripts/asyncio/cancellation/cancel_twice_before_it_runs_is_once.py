# clock: virtual
import asyncio

async def work():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled once")
    await asyncio.sleep(0)
    print("goes on")

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(task.cancel(), task.cancel(), task.cancelling())
    await task

asyncio.run(main())
# expect: True True 2
# expect: cancelled once
# expect: goes on
