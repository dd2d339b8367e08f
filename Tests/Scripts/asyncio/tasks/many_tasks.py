import asyncio

async def work(i, results):
    await asyncio.sleep(0)
    results.append(i)

async def main():
    results = []
    await asyncio.gather(*(work(i, results) for i in range(2000)))
    print(len(results), results == list(range(2000)))  # expect: 2000 True

asyncio.run(main())
