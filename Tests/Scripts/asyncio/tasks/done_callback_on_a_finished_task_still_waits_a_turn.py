import asyncio

async def work():
    pass

async def main():
    task = asyncio.create_task(work())
    await task
    task.add_done_callback(lambda t: print("callback"))
    print("added")
    await asyncio.sleep(0)
    print("after")

asyncio.run(main())
# expect: added
# expect: callback
# expect: after
