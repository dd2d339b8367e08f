# clock: virtual
import asyncio

async def worker(name, delay):
    await asyncio.sleep(delay)
    print(name)

async def main():
    await asyncio.gather(worker("slow", 3), worker("fast", 1), worker("middle", 2))

asyncio.run(main())
# expect: fast
# expect: middle
# expect: slow
