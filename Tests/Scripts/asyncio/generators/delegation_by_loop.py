import asyncio

async def walk(tree):
    if isinstance(tree, list):
        for child in tree:
            async for leaf in walk(child):
                yield leaf
    else:
        await asyncio.sleep(0)
        yield tree

async def main():
    print([leaf async for leaf in walk([1, [2, [3]], [[4]]])])  # expect: [1, 2, 3, 4]

asyncio.run(main())
