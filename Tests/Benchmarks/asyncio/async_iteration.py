# Asynchronous generators, iterators and comprehensions, with and without suspension.
import asyncio


class Counter:
    def __init__(self, limit):
        self.n, self.limit = 0, limit

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n >= self.limit:
            raise StopAsyncIteration
        self.n += 1
        return self.n


async def numbers(limit):
    for n in range(limit):
        if n % 10 == 0:
            await asyncio.sleep(0)
        yield n


async def doubled(items):
    async for item in items:
        yield item * 2


async def total(items):
    result = 0
    async for item in items:
        result += item
    return result


async def main():
    print(await asyncio.gather(*(total(doubled(numbers(25_000))) for _ in range(10))))
    print(await total(Counter(400_000)))
    print(len([n async for n in numbers(300_000) if n % 3 == 0]))


asyncio.run(main())
