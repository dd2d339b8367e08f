# clock: virtual
import asyncio

async def numbers():
    try:
        for i in range(10):
            yield i
            await asyncio.sleep(1)
    finally:
        print("generator cleaned")

async def work():
    async for n in numbers():
        print(n)

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print("main ends")

asyncio.run(main())
# expect: 0
# expect: 1
# expect: generator cleaned
# expect: main ends
