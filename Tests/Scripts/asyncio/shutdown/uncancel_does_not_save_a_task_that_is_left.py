# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(asyncio.current_task().uncancel())
    await asyncio.sleep(1)
    print("worker ends")

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(0)

asyncio.run(main())

# expect: 0
# expect: worker ends
