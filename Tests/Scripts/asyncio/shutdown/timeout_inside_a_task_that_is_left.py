# clock: virtual
import asyncio

async def worker():
    try:
        async with asyncio.timeout(50):
            await asyncio.sleep(100)
    except TimeoutError:
        print("timeout")
    except asyncio.CancelledError:
        print("cancelled")
        raise

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(1)

asyncio.run(main())

# expect: cancelled
