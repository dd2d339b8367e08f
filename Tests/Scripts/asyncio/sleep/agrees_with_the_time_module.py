# clock: virtual
import asyncio
import time

async def main():
    start, wall, counter = time.monotonic(), time.time(), time.perf_counter()
    await asyncio.sleep(60)
    print(round(time.monotonic() - start, 3), round(time.time() - wall, 3), round(time.perf_counter() - counter, 3))

asyncio.run(main())
# expect: 60.0 60.0 60.0
