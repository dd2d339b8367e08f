# clock: virtual
import asyncio

async def main():
    jobs = [asyncio.to_thread(abs, -n) for n in range(200)]
    print(sum(await asyncio.gather(*jobs)))  # expect: 19900

asyncio.run(main())
