import asyncio

async def work():
    print("work ends")

async def waiter(name, task):
    print("waiter", name, "starts", task.done())
    await task
    print("waiter", name, "ends")

async def main():
    task = asyncio.create_task(work())
    early = asyncio.create_task(waiter("early", task))
    await task
    late = asyncio.create_task(waiter("late", task))
    await early
    await late

asyncio.run(main())
# expect: work ends
# expect: waiter early starts True
# expect: waiter early ends
# expect: waiter late starts True
# expect: waiter late ends
