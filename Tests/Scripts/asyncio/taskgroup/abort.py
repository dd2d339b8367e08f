import asyncio


async def main():
    group = asyncio.TaskGroup()
    print(group._entered, group._parent_task, group._loop)  # expect: False None None
    async with group:
        tasks = [group.create_task(asyncio.sleep(3600)) for _ in range(2)]
        print(group._parent_task is asyncio.current_task())  # expect: True
        print(group._loop is asyncio.get_running_loop())  # expect: True
        await asyncio.sleep(1)
        group._abort()
        print(group._aborting, group._exiting, len(group._tasks))  # expect: True False 2
    print([task.cancelled() for task in tasks])  # expect: [True, True]
    print(group._exiting, len(group._tasks))  # expect: True 0


asyncio.run(main())
# clock: virtual
