import asyncio

async def double(n):
    await asyncio.sleep(0)
    return n * 2

async def main():
    print([await double(n) for n in range(3)])
    print({n: await double(n) for n in range(2)}, {await double(1)})
    print([n for n in range(5) if await double(n) > 4], [x for x in await asyncio.gather(double(1), double(2))])
    print([[await double(a + b) for a in range(2)] for b in range(2)])

asyncio.run(main())
# expect: [0, 2, 4]
# expect: {0: 0, 1: 2} {2}
# expect: [3, 4] [2, 4]
# expect: [[0, 2], [2, 4]]
