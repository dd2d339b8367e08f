# clock: virtual
import asyncio

async def work(n):
    await asyncio.sleep(10 - n)
    print("done", n)
    return n * n

async def main():
    print(await asyncio.gather(work(1), work(2), work(3)))

asyncio.run(main())
# expect: done 3
# expect: done 2
# expect: done 1
# expect: [1, 4, 9]
