import asyncio

async def work():
    await asyncio.sleep(0.01)

async def main():
    coroutine = work()
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0)
    try:
        await coroutine
    except RuntimeError as error:
        print(error)  # expect: coroutine is being awaited already
    await task

asyncio.run(main())
