import asyncio

async def work():
    print("work ends")

async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("first"))
    task.add_done_callback(lambda t: print("second"))
    await asyncio.sleep(0)
    print("main after one turn", task.done())
    await asyncio.sleep(0)
    print("main after two turns")

asyncio.run(main())
# expect: work ends
# expect: main after one turn True
# expect: first
# expect: second
# expect: main after two turns
