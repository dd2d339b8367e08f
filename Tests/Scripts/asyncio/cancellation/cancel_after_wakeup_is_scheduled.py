import asyncio

async def work(future):
    try:
        print("got", await future)
    except asyncio.CancelledError:
        print("cancelled though the result was there")  # expect: cancelled though the result was there
        raise

async def main():
    future = asyncio.Future()
    task = asyncio.create_task(work(future))
    await asyncio.sleep(0)
    future.set_result("value")
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print(task.cancelled())  # expect: True

asyncio.run(main())
