# clock: virtual
import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(100))
    await asyncio.sleep(0)
    task.cancel("why")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.CancelledError as error:
            print(repr(error))

asyncio.run(main())
# expect: CancelledError('why')
# expect: CancelledError()
