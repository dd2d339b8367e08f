# clock: virtual
import asyncio

async def child(n):
    try:
        await asyncio.sleep(100)
    finally:
        print("child", n, "ends")

async def waiter():
    try:
        await asyncio.gather(child(1), child(2))
    except asyncio.CancelledError:
        print("waiter cancelled")
        raise

async def main():
    task = asyncio.create_task(waiter())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it")

asyncio.run(main())
# expect: child 1 ends
# expect: child 2 ends
# expect: waiter cancelled
# expect: main sees it
