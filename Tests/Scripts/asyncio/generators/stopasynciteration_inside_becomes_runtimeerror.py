import asyncio

async def g():
    yield 1
    raise StopAsyncIteration

async def main():
    try:
        async for x in g():
            print(x)  # expect: 1
    except RuntimeError as error:
        print(error)  # expect: async generator raised StopAsyncIteration

asyncio.run(main())
