# clock: virtual
import asyncio

async def limited(seconds, work):
    task = asyncio.current_task()
    before = task.cancelling()
    expired = False

    def expire():
        nonlocal expired
        expired = True
        task.cancel()

    handle = asyncio.get_running_loop().call_later(seconds, expire)
    try:
        return await work
    except asyncio.CancelledError:
        if expired and task.uncancel() <= before:
            return "late"
        raise
    finally:
        handle.cancel()

async def main():
    print(await limited(1, asyncio.sleep(10)))  # expect: late
    print(await limited(10, asyncio.sleep(1, "in time")))  # expect: in time
    outer = asyncio.create_task(limited(10, asyncio.sleep(100)))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("from outside", outer.cancelling())  # expect: from outside 1

asyncio.run(main())
