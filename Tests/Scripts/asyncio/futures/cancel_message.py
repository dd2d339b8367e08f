import asyncio

async def main():
    future = asyncio.Future()
    future.cancel("the reason")
    try:
        await future
    except asyncio.CancelledError as error:
        print(error.args)  # expect: ('the reason',)

asyncio.run(main())
