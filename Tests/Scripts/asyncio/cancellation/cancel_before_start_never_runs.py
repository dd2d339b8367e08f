import asyncio

async def work():
    print("never")

async def main():
    task = asyncio.create_task(work())
    task.cancel()
    await asyncio.sleep(0)
    print(task.cancelled())  # expect: True

asyncio.run(main())
