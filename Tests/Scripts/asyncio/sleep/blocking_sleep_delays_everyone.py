# clock: virtual
import asyncio
import time

async def blocker():
    time.sleep(5)
    print("blocked for 5")  # expect: blocked for 5

async def timer(start):
    await asyncio.sleep(1)
    print("timer after", round(time.monotonic() - start))  # expect: timer after 5

async def main():
    await asyncio.gather(timer(time.monotonic()), blocker())

asyncio.run(main())
