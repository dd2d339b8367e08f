# Gathers of gathers: results that travel up a tree of tasks.
import asyncio


async def node(depth, breadth):
    if depth == 0:
        await asyncio.sleep(0)
        return 1
    return 1 + sum(await asyncio.gather(*(node(depth - 1, breadth) for _ in range(breadth))))


async def main():
    print(await node(5, 8))
    print(await node(12, 2))


asyncio.run(main())
