import asyncio

async def cleaning():
    try:
        await asyncio.sleep(3600)
    finally:
        await asyncio.sleep(0)

async def handling(inner):
    try:
        try:
            raise NameError("handled")
        finally:
            await inner
    except asyncio.CancelledError as error:
        print(repr(error.__context__))

async def main():
    for inner in asyncio.sleep(3600), cleaning():
        task = asyncio.create_task(handling(inner))
        await asyncio.sleep(0)
        task.cancel()
        await task

asyncio.run(main())
# expect: NameError('handled')
# expect: None
