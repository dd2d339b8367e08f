import asyncio

async def double(n):
    print("double", n)
    return n * 2

async def main():
    g = (await double(n) for n in range(3))
    print("made")
    print([x async for x in g])

asyncio.run(main())
# expect: made
# expect: double 0
# expect: double 1
# expect: double 2
# expect: [0, 2, 4]
