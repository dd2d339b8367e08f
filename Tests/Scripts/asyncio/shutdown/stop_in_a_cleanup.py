# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        print("cleanup")
        asyncio.get_running_loop().stop()

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(0)

try:
    asyncio.run(main())
except RuntimeError as error:
    print(error)

# expect: cleanup
# expect: Event loop stopped before Future completed.
