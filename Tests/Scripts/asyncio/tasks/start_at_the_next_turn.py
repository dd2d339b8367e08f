import asyncio

async def work():
    print("work")

async def main():
    task = asyncio.create_task(work())
    print("created", task.done())
    await task
    print("awaited", task.done())

asyncio.run(main())
# expect: created False
# expect: work
# expect: awaited True
