# clock: virtual
import asyncio

async def worker(name, seconds):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        await asyncio.sleep(seconds)
        print(name)

async def main():
    for name, seconds in ("a", 3), ("b", 1), ("c", 2):
        asyncio.create_task(worker(name, seconds))
    await asyncio.sleep(0)

asyncio.run(main())

# expect: b
# expect: c
# expect: a
