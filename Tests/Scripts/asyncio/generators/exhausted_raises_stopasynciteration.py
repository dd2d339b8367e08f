import asyncio

async def g():
    yield 1

async def main():
    it = g()
    await it.__anext__()
    try:
        await it.__anext__()
    except StopAsyncIteration as stop:
        print(repr(stop))  # expect: StopAsyncIteration()

asyncio.run(main())
