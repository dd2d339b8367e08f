import asyncio
from asyncio import tasks


async def one():
    return 1


async def main():
    gathered = asyncio.gather(one(), one())
    print(type(gathered), isinstance(gathered, asyncio.Future), isinstance(gathered, asyncio.Task))
    print(type(gathered) is tasks._GatheringFuture, type(gathered).__mro__[1])
    print([type(child).__name__ for child in gathered._children])
    print(await gathered, gathered.__class__.__name__)
    print(type(asyncio.gather()))


asyncio.run(main())
# expect: <class 'asyncio.tasks._GatheringFuture'> True False
# expect: True <class '_asyncio.Future'>
# expect: ['Task', 'Task']
# expect: [1, 1] _GatheringFuture
# expect: <class '_asyncio.Future'>
