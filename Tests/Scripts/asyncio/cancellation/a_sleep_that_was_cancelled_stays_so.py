# clock: virtual
import asyncio

async def outcome(task):
    try:
        return await task
    except asyncio.CancelledError as error:
        return error.args

async def main():
    task = asyncio.create_task(asyncio.sleep(5, "slept"))
    await asyncio.sleep(0)
    print(task.cancel("first"), task.uncancel(), task.cancel("second"))  # expect: True 0 True
    print(await outcome(task))  # expect: ('first',)
    task = asyncio.create_task(asyncio.sleep(5, "slept"))
    await asyncio.sleep(0)
    print(task.cancel("taken back"), task.uncancel())  # expect: True 0
    print(await outcome(task))  # expect: ('taken back',)
    # Before its first step, there is nothing yet that could have been cancelled.
    task = asyncio.create_task(asyncio.sleep(5, "slept"))
    print(task.cancel("too early"), task.uncancel())  # expect: True 0
    print(await outcome(task))  # expect: slept

asyncio.run(main())
