import asyncio

async def work(future):
    try:
        await future
    except asyncio.CancelledError:
        print("future was cancelled", asyncio.current_task().cancelling())  # expect: future was cancelled 0
    return "goes on"

async def main():
    future = asyncio.Future()
    task = asyncio.create_task(work(future))
    await asyncio.sleep(0)
    future.cancel()
    print(await task)  # expect: goes on

asyncio.run(main())
