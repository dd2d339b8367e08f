import asyncio

async def source(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i

async def doubled(items):
    async for item in items:
        yield item * 2

async def batched(items, size):
    batch = []
    async for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch

async def main():
    async for batch in batched(doubled(source(5)), 2):
        print(batch)

asyncio.run(main())
# expect: [0, 2]
# expect: [4, 6]
# expect: [8]
