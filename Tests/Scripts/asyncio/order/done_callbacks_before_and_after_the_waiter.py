import asyncio

async def work():
    print("work ends")

async def waiter(name, task):
    await task
    print("waiter", name)

async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("callback 1"))
    w1 = asyncio.create_task(waiter(1, task))
    task.add_done_callback(lambda t: print("callback 2"))
    w2 = asyncio.create_task(waiter(2, task))
    await asyncio.gather(w1, w2)

asyncio.run(main())
# expect: work ends
# expect: waiter 1
# expect: waiter 2
# expect: callback 1
# expect: callback 2
