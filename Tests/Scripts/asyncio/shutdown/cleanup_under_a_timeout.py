# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        try:
            async with asyncio.timeout(2):
                await asyncio.sleep(10)
        except TimeoutError:
            print("gave up")

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(0)

asyncio.run(main())

# expect: gave up
