# clock: virtual
import asyncio
import random

COUNT = 300


async def check(name, make):
    for order in ("forward", "reverse", "random"):
        tasks = [asyncio.create_task(make()) for _ in range(COUNT)]
        for _ in range(3):
            await asyncio.sleep(0)
        if order == "reverse":
            tasks.reverse()
        elif order == "random":
            random.Random(1).shuffle(tasks)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        assert all(task.cancelled() for task in tasks), (name, order)
    print(name, len(asyncio.all_tasks()))


async def main():
    loop = asyncio.get_running_loop()

    async def gathered():
        await asyncio.gather(loop.create_future(), loop.create_future())

    async def waited():
        await asyncio.wait([loop.create_future()])

    async def first():
        async for _ in asyncio.as_completed([loop.create_future()]):
            pass

    async def limited():
        async with asyncio.timeout(1000):
            await loop.create_future()

    async def grouped():
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(1000))

    await check("sleep", lambda: asyncio.sleep(1000))
    await check("gather", gathered)
    await check("wait", waited)
    await check("as_completed", first)
    await check("timeout", limited)
    await check("group", grouped)


asyncio.run(main())
# expect: sleep 1
# expect: gather 1
# expect: wait 1
# expect: as_completed 1
# expect: timeout 1
# expect: group 1
