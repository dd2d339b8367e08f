# clock: virtual
import asyncio

async def double(number):
    await asyncio.sleep(0.01)
    if number < 0:
        raise ValueError("negative")
    return number * 2

def work(loop):
    results = []
    for number in (4, -1):
        future = asyncio.run_coroutine_threadsafe(double(number), loop)
        try:
            results.append(future.result())
        except ValueError as error:
            results.append(str(error))
    return results

async def main():
    print(await asyncio.to_thread(work, asyncio.get_running_loop()))  # expect: [8, 'negative']

asyncio.run(main())
