import asyncio

async def work():
    print("work")
    return 5

async def main():
    c = work()
    task = asyncio.create_task(work())
    print(await asyncio.gather(c, c, task, task))

asyncio.run(main())
# expect: work
# expect: work
# expect: [5, 5, 5, 5]
