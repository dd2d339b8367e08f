# clock: virtual
import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(100))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("caught", asyncio.current_task().cancelling())  # expect: caught 0
    await asyncio.sleep(1)
    print("main goes on")  # expect: main goes on

asyncio.run(main())
