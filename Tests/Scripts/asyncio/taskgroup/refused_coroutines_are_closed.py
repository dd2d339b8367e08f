import asyncio


async def nothing():
    pass


def refuse(group):
    coroutine = nothing()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    try:
        coroutine.send(None)
    except RuntimeError as error:
        print(error)


async def main():
    group = asyncio.TaskGroup()
    refuse(group)
    async with group:
        pass
    refuse(group)


asyncio.run(main())
# expect: TaskGroup <TaskGroup> has not been entered
# expect: cannot reuse already awaited coroutine
# expect: TaskGroup <TaskGroup entered> is finished
# expect: cannot reuse already awaited coroutine
