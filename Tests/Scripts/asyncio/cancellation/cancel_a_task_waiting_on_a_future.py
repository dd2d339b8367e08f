import asyncio

async def work(future):
    await future

async def main():
    future = asyncio.Future()
    task = asyncio.create_task(work(future))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print(task.cancelled(), future.cancelled())  # expect: True True

asyncio.run(main())
