# ours-alone: CPython's stack ends before
import asyncio

async def chain(depth):
    if depth:
        return 1 + await chain(depth - 1)
    await asyncio.sleep(0)
    return 0

async def main():
    print(await chain(20000))  # expect: 20000

asyncio.run(main())
