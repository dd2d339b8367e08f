import asyncio

async def level(n):
    if n == 0:
        await asyncio.sleep(0)
        return 0
    return 1 + await level(n - 1)

print(asyncio.run(level(200)))  # expect: 200
