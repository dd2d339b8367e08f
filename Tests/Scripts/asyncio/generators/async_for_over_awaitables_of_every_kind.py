import asyncio


class Once:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("own iterator")


def generator():
    yield from asyncio.sleep(0).__await__()
    return "generator"


class Awaitable:
    def __init__(self, make):
        self.make = make

    def __await__(self):
        return self.make()


class Source:
    def __init__(self, *makes):
        self.makes = list(makes)

    def __aiter__(self):
        return self

    def __anext__(self):
        if not self.makes:
            raise StopAsyncIteration
        return Awaitable(self.makes.pop(0))


async def main():
    async for item in Source(Once, generator, lambda: iter([])):
        print(item)
    print([item async for item in Source(generator, Once)])
    print(await anext(Source(Once)))


asyncio.run(main())
# expect: own iterator
# expect: generator
# expect: None
# expect: ['generator', 'own iterator']
# expect: own iterator
