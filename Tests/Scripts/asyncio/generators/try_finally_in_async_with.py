import asyncio

class Resource:
    async def __aenter__(self):
        print("acquire")
        return self

    async def __aexit__(self, *details):
        await asyncio.sleep(0)
        print("release")

async def g():
    async with Resource():
        yield 1
        yield 2

async def main():
    it = g()
    async for x in it:
        print(x)
    it = g()
    print(await anext(it))
    await it.aclose()

asyncio.run(main())
# expect: acquire
# expect: 1
# expect: 2
# expect: release
# expect: acquire
# expect: 1
# expect: release
