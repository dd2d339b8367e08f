# clock: virtual
import asyncio

async def numbers():
    try:
        while True:
            yield 1
            await asyncio.sleep(10)
    finally:
        print("generator")

async def worker():
    try:
        async for number in numbers():
            print(number)
    finally:
        print("worker")

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(1)

asyncio.run(main())

# expect: 1
# expect: generator
# expect: worker
