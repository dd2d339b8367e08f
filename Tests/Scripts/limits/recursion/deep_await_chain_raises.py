import asyncio

async def f(n):
    return await f(n + 1)

async def main():
    try:
        await f(0)
    except RecursionError as error:
        print(type(error).__name__)  # expect: RecursionError

asyncio.run(main())
