# clock: virtual
import asyncio

async def first():
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(1)
        print("first")

async def second(task):
    try:
        await task
    finally:
        print("second", task.done())

async def main():
    task = asyncio.create_task(first())
    asyncio.create_task(second(task))
    await asyncio.sleep(0)

asyncio.run(main())

# expect: first
# expect: second True
