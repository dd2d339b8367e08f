import asyncio

async def node(depth, path):
    print(path)
    if depth:
        children = [asyncio.create_task(node(depth - 1, path + side)) for side in "lr"]
        for child in children:
            await child
    return path

async def main():
    await node(2, "*")

asyncio.run(main())
# expect: *
# expect: *l
# expect: *r
# expect: *ll
# expect: *lr
# expect: *rl
# expect: *rr
