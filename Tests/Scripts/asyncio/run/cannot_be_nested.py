import asyncio

async def inner():
    pass

async def main():
    coroutine = inner()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)  # expect: asyncio.run() cannot be called from a running event loop
    coroutine.close()

asyncio.run(main())
