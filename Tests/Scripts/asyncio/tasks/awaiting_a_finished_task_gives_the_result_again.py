import asyncio

async def work():
    print("work")  # expect: work
    return 5

async def main():
    task = asyncio.create_task(work())
    print(await task, await task, await task)  # expect: 5 5 5

asyncio.run(main())
