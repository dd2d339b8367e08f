# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*(asyncio.sleep(i / 10) for i in range(100)))
    print(round(loop.time() - start, 3))  # expect: 9.9

asyncio.run(main())
