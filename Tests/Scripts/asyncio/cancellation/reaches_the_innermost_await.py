# clock: virtual
import asyncio

async def low():
    try:
        await asyncio.sleep(100)
    finally:
        print("low")  # expect: low

async def middle():
    try:
        await low()
    finally:
        print("middle")  # expect: middle

async def main():
    task = asyncio.create_task(middle())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print(task.cancelled())  # expect: True

asyncio.run(main())
