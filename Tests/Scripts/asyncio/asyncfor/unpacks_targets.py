import asyncio

async def pairs():
    for pair in [(1, (2, 3)), (4, (5, 6))]:
        yield pair

async def main():
    async for a, (b, c) in pairs():
        print(a, b, c)

asyncio.run(main())
# expect: 1 2 3
# expect: 4 5 6
