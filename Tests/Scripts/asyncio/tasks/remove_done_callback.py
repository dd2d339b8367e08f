import asyncio

def callback(task):
    print("never")

async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    task.add_done_callback(callback)
    task.add_done_callback(callback)
    print(task.remove_done_callback(callback), task.remove_done_callback(callback))  # expect: 2 0
    await task
    await asyncio.sleep(0)

asyncio.run(main())
