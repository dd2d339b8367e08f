# clock: virtual
import asyncio

async def worker(name, seconds):
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(seconds)
        print(name)

async def main():
    asyncio.create_task(worker("slow", 2))
    asyncio.create_task(worker("fast", 1))
    await asyncio.sleep(0)

asyncio.run(main())

# expect: fast
# expect: slow
