# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(5)
        print("cleaned up")

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(0)
    print("main ends")

asyncio.run(main())
print("after")

# expect: main ends
# expect: cleaned up
# expect: after
