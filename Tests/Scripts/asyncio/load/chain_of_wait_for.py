# ours-alone: CPython's stack ends before
import asyncio

async def nested(depth):
    if depth == 0:
        return "end"
    return await asyncio.wait_for(nested(depth - 1), 1000)

async def main():
    print(await nested(3000))  # expect: end

asyncio.run(main())
