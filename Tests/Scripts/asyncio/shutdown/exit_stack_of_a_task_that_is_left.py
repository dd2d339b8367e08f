# clock: virtual
import asyncio
import contextlib

async def close(name):
    print("close", name)

async def worker():
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(close, "first")
        stack.callback(print, "plain")
        stack.push_async_callback(close, "last")
        await asyncio.sleep(100)

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(1)

asyncio.run(main())

# expect: close last
# expect: plain
# expect: close first
