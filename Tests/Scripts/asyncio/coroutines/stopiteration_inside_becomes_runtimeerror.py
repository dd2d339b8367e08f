import asyncio

async def f():
    raise StopIteration(5)

async def main():
    try:
        await f()
    except RuntimeError as error:
        print(error, repr(error.__cause__))  # expect: coroutine raised StopIteration StopIteration(5)

asyncio.run(main())
