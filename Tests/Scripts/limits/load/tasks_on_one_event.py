import asyncio

COUNT = 100_000

async def wait(event, n):
    await event.wait()
    if n % 2:
        raise ValueError(n)
    return n

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(wait(event, n)) for n in range(COUNT)]
    await asyncio.sleep(0)
    event.set()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(sum(r for r in results if isinstance(r, int)))  # expect: 2499950000
    print(sum(isinstance(r, ValueError) for r in results))  # expect: 50000

asyncio.run(main())
