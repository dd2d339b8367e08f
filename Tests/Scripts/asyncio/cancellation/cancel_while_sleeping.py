# clock: virtual
import asyncio

async def work():
    try:
        print("sleeping")
        await asyncio.sleep(100)
        print("never")
    except asyncio.CancelledError:
        print("cancelled inside")
        raise

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    print(task.cancel(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled outside", task.cancelled(), task.done())

asyncio.run(main())
# expect: sleeping
# expect: True False
# expect: cancelled inside
# expect: cancelled outside True True
