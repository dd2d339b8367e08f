import asyncio
import types


@types.coroutine
def old(value):
    yield
    return value


class Manager:
    def __aenter__(self):
        return old("entered")

    def __aexit__(self, *exception):
        return old(True)


class Wrapper:
    def __await__(self):
        return old("wrapped")


async def main():
    async with Manager() as value:
        print(value)
        raise ValueError("is swallowed")
    try:
        await Wrapper()
    except TypeError as error:
        print(error)


asyncio.run(main())
# expect: entered
# expect: __await__() returned a coroutine
