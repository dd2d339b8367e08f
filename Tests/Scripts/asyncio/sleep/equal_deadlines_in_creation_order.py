# clock: virtual
import asyncio

async def worker(name):
    await asyncio.sleep(1)
    print(name)

async def main():
    await asyncio.gather(*(worker(i) for i in range(4)))

asyncio.run(main())
# expect: 0
# expect: 1
# expect: 2
# expect: 3
