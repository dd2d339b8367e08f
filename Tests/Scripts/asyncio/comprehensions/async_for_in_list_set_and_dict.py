import asyncio

async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i

async def main():
    print([n * n async for n in numbers(4)])
    print({n % 2 async for n in numbers(4)}, {n: str(n) async for n in numbers(2)})
    print([n async for n in numbers(6) if n % 2], [(a, b) async for a in numbers(2) for b in "xy"])

asyncio.run(main())
# expect: [0, 1, 4, 9]
# expect: {0, 1} {0: '0', 1: '1'}
# expect: [1, 3, 5] [(0, 'x'), (0, 'y'), (1, 'x'), (1, 'y')]
