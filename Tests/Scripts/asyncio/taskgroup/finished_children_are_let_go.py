# clock: virtual
import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        for delay in (1, 2, 3):
            group.create_task(asyncio.sleep(delay))
        await asyncio.sleep(0.5)
        for _ in range(3):
            print(group)
            await asyncio.sleep(1)


asyncio.run(main())
# expect: <TaskGroup tasks=3 entered>
# expect: <TaskGroup tasks=2 entered>
# expect: <TaskGroup tasks=1 entered>
