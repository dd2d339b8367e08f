# clock: virtual
import asyncio

async def worker(semaphore, name):
    async with semaphore:
        print(name, "inside")
        await asyncio.sleep(100)

async def main():
    global semaphore
    semaphore = asyncio.Semaphore(1)
    asyncio.create_task(worker(semaphore, "a"))
    asyncio.create_task(worker(semaphore, "b"))
    await asyncio.sleep(1)

asyncio.run(main())
print(semaphore.locked())

# expect: a inside
# expect: False
