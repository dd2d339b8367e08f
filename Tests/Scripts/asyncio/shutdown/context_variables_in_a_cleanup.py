# clock: virtual
import asyncio
import contextvars

name = contextvars.ContextVar("name", default="none")

async def worker():
    name.set("worker")
    try:
        await asyncio.sleep(100)
    finally:
        print(name.get())

async def main():
    name.set("main")
    asyncio.create_task(worker())
    await asyncio.sleep(0)

asyncio.run(main())
print(name.get())

# expect: worker
# expect: none
