# clock: virtual
import asyncio


async def main():
    try:
        raise ValueError("before")
    except ValueError:
        try:
            async with asyncio.timeout(1), asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(3))
        except TimeoutError as error:
            print(repr(error.__cause__), repr(error.__cause__.__context__))  # expect: CancelledError() ValueError('before')


asyncio.run(main())
