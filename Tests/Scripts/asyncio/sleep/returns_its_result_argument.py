# clock: virtual
import asyncio

async def main():
    print(await asyncio.sleep(0, "now"), await asyncio.sleep(1, result="later"), await asyncio.sleep(0))

asyncio.run(main())
# expect: now later None
