import asyncio

async def fail():
    raise ValueError

async def main():
    task = asyncio.current_task()
    print(task.cancelling())  # expect: 0
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            await asyncio.sleep(100)
    except* ValueError:
        print("failed")  # expect: failed
    print(task.cancelling())  # expect: 0
    await asyncio.sleep(0)
    task.cancel()
    try:
        async with asyncio.TaskGroup() as group:
            await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(task.cancelling())  # expect: 1

asyncio.run(main())
