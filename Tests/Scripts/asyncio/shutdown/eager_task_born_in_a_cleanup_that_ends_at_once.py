# clock: virtual
import asyncio

async def child():
    print("child")

async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        print(asyncio.create_task(child()).done())

async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    asyncio.create_task(worker())

asyncio.run(main())

# expect: child
# expect: True
