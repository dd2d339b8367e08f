import asyncio

async def work():
    return 5

async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("callback", t is task, t.result()))  # expect: callback True 5
    print("awaited", await task)  # expect: awaited 5

asyncio.run(main())
