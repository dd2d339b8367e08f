import asyncio

async def g():
    yield 1
    raise ValueError("inside")

async def main():
    try:
        async for x in g():
            print(x)  # expect: 1
    except ValueError as error:
        print("caught", error)  # expect: caught inside

asyncio.run(main())
