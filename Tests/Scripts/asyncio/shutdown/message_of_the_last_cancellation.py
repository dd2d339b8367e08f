# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as error:
        print(error.args, asyncio.current_task().cancelling())
        raise

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(0)

asyncio.run(main())

# expect: () 1
