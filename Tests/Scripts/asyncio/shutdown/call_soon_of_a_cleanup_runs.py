# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        asyncio.get_running_loop().call_soon(print, "scheduled by the cleanup")

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(0)

asyncio.run(main())

# expect: scheduled by the cleanup
