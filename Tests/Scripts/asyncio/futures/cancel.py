import asyncio

async def main():
    future = asyncio.Future()
    print(future.cancel(), future.cancel(), future.cancelled(), future.done())
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.CancelledError as error:
            print(repr(error))
    try:
        await future
    except asyncio.CancelledError:
        print("await raises")

asyncio.run(main())
# expect: True False True True
# expect: CancelledError()
# expect: CancelledError()
# expect: await raises
