# clock: virtual
import asyncio


async def slow():
    await asyncio.sleep(10)


async def main():
    try:
        raise ValueError("handled")
    except ValueError:
        await slow()


async def cancel():
    task = asyncio.create_task(main())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), repr(error.__context__))  # expect: CancelledError() ValueError('handled')


asyncio.run(cancel())
