import asyncio

COUNT = 5000

async def work(event, number):
    await event.wait()
    if number % 2:
        raise ValueError(number)
    return number

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(work(event, number)) for number in range(COUNT)]
    await asyncio.sleep(0)
    event.set()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    good = [result for result in results if isinstance(result, int)]
    bad = [result.args[0] for result in results if isinstance(result, ValueError)]
    print(len(good), len(bad), sum(good) + sum(bad) == COUNT * (COUNT - 1) // 2)  # expect: 2500 2500 True

asyncio.run(main())
