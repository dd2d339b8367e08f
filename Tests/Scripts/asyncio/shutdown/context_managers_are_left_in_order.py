# clock: virtual
import asyncio
import contextlib

@contextlib.asynccontextmanager
async def resource(name):
    try:
        yield
    finally:
        await asyncio.sleep(1)
        print("close", name)

async def worker():
    async with resource("outer"), resource("inner"):
        await asyncio.sleep(100)

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(1)

asyncio.run(main())

# expect: close inner
# expect: close outer
