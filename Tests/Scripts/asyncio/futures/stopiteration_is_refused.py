import asyncio

async def main():
    future = asyncio.Future()
    future.set_exception(StopIteration)
    print(repr(future.exception()))
    try:
        await future
    except RuntimeError as error:
        print(error)

asyncio.run(main())
# expect: RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
# expect: StopIteration interacts badly with generators and cannot be raised into a Future
