import asyncio
import warnings

async def numbers():
    yield 1
    yield 2

async def main():
    loop = asyncio.get_running_loop()
    await loop.shutdown_asyncgens()
    generator = numbers()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(await anext(generator))
    print([warning.category.__name__ for warning in caught])
    await generator.aclose()

asyncio.run(main())

# expect: 1
# expect: ['ResourceWarning']
