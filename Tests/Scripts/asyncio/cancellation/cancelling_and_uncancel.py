# clock: virtual
import asyncio

async def work():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(task.cancelling(), task.uncancel(), task.cancelling(), task.uncancel())  # expect: 1 0 0 0
    return "done"

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    print(await task)  # expect: done

asyncio.run(main())
