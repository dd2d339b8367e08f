import asyncio

async def main():
    total = 0
    async def add(n):
        nonlocal total
        before = total
        await asyncio.sleep(0)
        total = before + n
    await asyncio.gather(add(1), add(2), add(3))
    print(total)  # expect: 3
    for n in (1, 2, 3):
        await add(n)
    print(total)  # expect: 9

asyncio.run(main())
