# clock: virtual
import asyncio

async def worker(future):
    try:
        await future
    finally:
        print(future.cancelled())

async def main():
    asyncio.create_task(worker(asyncio.get_running_loop().create_future()))
    await asyncio.sleep(0)

asyncio.run(main())

# expect: True
