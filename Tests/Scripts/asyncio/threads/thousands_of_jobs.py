# clock: virtual
import asyncio

async def main():
    jobs = [asyncio.to_thread(abs, -n) for n in range(2000)]
    print(sum(await asyncio.gather(*jobs)))  # expect: 1999000

asyncio.run(main())
