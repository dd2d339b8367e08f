# clock: virtual
import asyncio

async def bad(n):
    await asyncio.sleep(n)
    print("raising", n)
    raise ValueError(n)

async def main():
    try:
        await asyncio.gather(bad(1), bad(2))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(5)
    print("end")

asyncio.run(main())
# expect: raising 1
# expect: caught 1
# expect: raising 2
# expect: end
