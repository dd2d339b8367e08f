# clock: virtual
import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)

asyncio.run(main())
# expect: Result is not set.
# expect: Exception is not set.
