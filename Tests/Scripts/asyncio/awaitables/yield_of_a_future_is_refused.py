import asyncio
import types


@types.coroutine
def bare():
    yield asyncio.get_running_loop().create_future()


@types.coroutine
def generator():
    yield (number for number in [1])


@types.coroutine
def delegating():
    return (yield from asyncio.get_running_loop().create_task(asyncio.sleep(0, "delegated")))


async def main():
    for wrong in bare, generator:
        try:
            await wrong()
        except RuntimeError as error:
            print(str(error)[:50])
    print(await delegating())


asyncio.run(main())
# expect: yield was used instead of yield from in task <Task
# expect: yield was used instead of yield from for generator
# expect: delegated
