# clock: virtual
import asyncio

async def child():
    await asyncio.sleep(100)

async def main():
    task = asyncio.create_task(child())
    g = asyncio.gather(task, asyncio.sleep(1, "other"))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("waiter sees it", g.cancelled(), asyncio.current_task().cancelling())

asyncio.run(main())
# expect: waiter sees it False 0
