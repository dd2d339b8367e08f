import asyncio

async def g():
    yield 1
    yield 2

async def main():
    it = aiter(g())
    print(await anext(it), await anext(it), await anext(it, "default"))  # expect: 1 2 default
    try:
        await anext(it)
    except StopAsyncIteration as stop:
        print(repr(stop))  # expect: StopAsyncIteration()

asyncio.run(main())
