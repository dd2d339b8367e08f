import asyncio

async def main():
    future = asyncio.Future()
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)
    print(future.done(), future.cancelled())

asyncio.run(main())
# expect: Result is not set.
# expect: Exception is not set.
# expect: False False
