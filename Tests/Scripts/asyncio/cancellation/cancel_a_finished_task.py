import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(0, "done"))
    await task
    print(task.cancel(), task.cancelled(), task.result())  # expect: False False done

asyncio.run(main())
