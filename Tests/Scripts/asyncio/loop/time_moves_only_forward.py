# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    times = []
    for delay in (1, 0.5, 2):
        await asyncio.sleep(delay)
        times.append(loop.time())
    print([round(b - a, 3) for a, b in zip(times, times[1:])])  # expect: [0.5, 2.0]

asyncio.run(main())
