import asyncio

async def value(n):
    print("runs", n, asyncio.current_task().get_name())
    return n

async def waits():
    print("before", asyncio.current_task() in asyncio.all_tasks())
    await asyncio.sleep(0)
    print("after")
    return "waited"

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    me = asyncio.current_task()
    t = asyncio.create_task(value(1), name="quick")
    print(t.done(), t.result(), asyncio.current_task() is me)
    w = asyncio.create_task(waits(), name="slow")
    print(w.done(), w in asyncio.all_tasks(), t in asyncio.all_tasks())
    print(await w)
    print(await asyncio.gather(value(2), value(3)))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(value(4), name="in group")

asyncio.run(main())
# expect: runs 1 Task-2
# expect: True 1 True
# expect: before True
# expect: False True False
# expect: after
# expect: waited
# expect: runs 2 Task-4
# expect: runs 3 Task-5
# expect: [2, 3]
# expect: runs 4 Task-6
