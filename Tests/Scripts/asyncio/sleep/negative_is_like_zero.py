# clock: virtual
import asyncio

async def worker(name, delay):
    await asyncio.sleep(delay)
    print(name)

async def main():
    await asyncio.gather(worker("positive", 0.001), worker("negative", -5), worker("zero", 0))

asyncio.run(main())
# expect: negative
# expect: zero
# expect: positive
