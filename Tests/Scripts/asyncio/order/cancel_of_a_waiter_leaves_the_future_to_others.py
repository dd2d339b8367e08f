# clock: virtual
import asyncio

async def waiter(name, task):
    try:
        print(name, await task)
    except asyncio.CancelledError:
        print(name, "cancelled")

async def main():
    task = asyncio.create_task(asyncio.sleep(1, "result"))
    a = asyncio.create_task(waiter("a", task))
    b = asyncio.create_task(waiter("b", task))
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.gather(a, b, return_exceptions=True)
    print(task.cancelled())

asyncio.run(main())
# expect: a cancelled
# expect: b cancelled
# expect: True
