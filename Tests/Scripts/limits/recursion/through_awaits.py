# Coroutines, tasks and async protocols that lead back to themselves without end.
import asyncio

async def awaits(): return await awaits()
async def in_finally():
    try:
        pass
    finally:
        await in_finally()
async def comprehension(): return [await comprehension() for _ in range(1)]
async def agenerator():
    async for x in agenerator():
        yield x
async def of_agenerator(): return [x async for x in agenerator()]
class Manager:
    async def __aenter__(self):
        async with self:
            pass
    async def __aexit__(self, *details): pass
async def manager():
    async with Manager():
        pass
class Awaitable:
    def __await__(self): return self.again().__await__()
    async def again(self): return await self
async def awaitable(): return await Awaitable()
class Iterator:
    def __aiter__(self): return self
    async def __anext__(self): return await anext(self)
async def iterator():
    async for _ in Iterator():
        pass
async def by_send(): by_send().send(None)

async def main():
    paths = [awaits, in_finally, comprehension, of_agenerator, manager, awaitable, iterator, by_send]
    missed = []
    for path in paths:
        try:
            await path()
            missed.append(path)
        except RecursionError:
            pass
    print(len(paths), missed)  # expect: 8 []
    print(await asyncio.gather(*map(asyncio.sleep, [0, 0], "ab")))  # expect: ['a', 'b']

asyncio.run(main())
