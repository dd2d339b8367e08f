import asyncio
import types


@types.coroutine
def compute(x, y):
    yield from asyncio.sleep(0)
    return x + y


@types.coroutine
def outer(x):
    result = yield from compute(x, x)
    return result


async def main():
    print(await asyncio.gather(compute(1, 1), outer(2)))  # expect: [2, 4]
    print(await asyncio.wait_for(compute(3, 3), 1))  # expect: 6
    print(await asyncio.shield(outer(4)))  # expect: 8
    for future in asyncio.as_completed([compute(5, 5)]):
        print(await future)  # expect: 10
    try:
        asyncio.create_task(compute(1, 1))
    except TypeError as error:
        print(str(error).partition(" at ")[0])  # expect: a coroutine was expected, got <generator object compute
    try:
        asyncio.ensure_future(x for x in [])
    except TypeError as error:
        print(error)  # expect: An asyncio.Future, a coroutine or an awaitable is required


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print(loop.run_until_complete(outer(0.5)))  # expect: 1.0
loop.close()
