import asyncio

async def work():
    pass

async def main():
    c = work()
    task = asyncio.create_task(c)
    print(task.get_coro() is c, task.get_coro().__name__)  # expect: True work
    await task

asyncio.run(main())
