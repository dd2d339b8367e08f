# clock: virtual
import asyncio

async def inner():
    try:
        await asyncio.sleep(100)
    finally:
        print("inner")

async def worker():
    try:
        await asyncio.wait_for(inner(), 50)
    finally:
        print("worker")

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(1)

asyncio.run(main())

# expect: inner
# expect: worker
