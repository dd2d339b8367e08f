import asyncio

async def nothing():
    print("runs")

async def fail():
    raise ValueError

async def main():
    tg = asyncio.TaskGroup()
    try:
        tg.create_task(nothing())
    except RuntimeError as e:
        print(e)
    async with tg:
        tg.create_task(nothing())
    try:
        tg.create_task(nothing())
    except RuntimeError as e:
        print(e)
    try:
        async with tg:
            pass
    except RuntimeError as e:
        print(e)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail())
            try:
                await asyncio.sleep(5)
            finally:
                coroutine = nothing()
                try:
                    tg.create_task(coroutine)
                except RuntimeError as e:
                    print(e)
                    try:
                        coroutine.send(None)
                    except RuntimeError as e:
                        print(e)
    except* ValueError:
        print("group")

asyncio.run(main())
# expect: TaskGroup <TaskGroup> has not been entered
# expect: runs
# expect: TaskGroup <TaskGroup entered> is finished
# expect: TaskGroup <TaskGroup entered> has already been entered
# expect: TaskGroup <TaskGroup errors=1 cancelling> is shutting down
# expect: cannot reuse already awaited coroutine
# expect: group
