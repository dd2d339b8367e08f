# clock: virtual
import asyncio

async def work():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("first")  # expect: first
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print("second")  # expect: second
            raise

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    print(task.cancelled(), task.cancelling())  # expect: True 2

asyncio.run(main())
