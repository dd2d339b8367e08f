# clock: virtual
import asyncio

async def inner():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("inner cancelled")  # expect: inner cancelled
        raise

async def outer(task):
    try:
        await task
    except asyncio.CancelledError:
        print("outer cancelled")  # expect: outer cancelled
        raise

async def main():
    a = asyncio.create_task(inner())
    b = asyncio.create_task(outer(a))
    await asyncio.sleep(0)
    b.cancel()
    await asyncio.gather(a, b, return_exceptions=True)
    print(a.cancelled(), b.cancelled())  # expect: True True

asyncio.run(main())
