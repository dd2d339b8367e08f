# clock: virtual
import asyncio
import types

@types.coroutine
def decorated():
    return (yield from asyncio.sleep(1, "decorated"))

class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(1).__await__()
        return "method"

async def waits(future):
    return await future

@types.coroutine
def by_hand(future):
    steps = waits(future).__await__()
    waited = next(steps)
    print(waited is future, waited._asyncio_future_blocking)
    yield waited
    try:
        next(steps)
    except StopIteration as end:
        return end.value

@types.coroutine
def bare(future):
    yield future

async def main():
    print(await decorated(), await Awaitable())  # expect: decorated method
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(1, future.set_result, "by hand")
    print(await by_hand(future))
    # expect: True True
    # expect: by hand
    try:
        await bare(loop.create_future())
    except RuntimeError as error:
        print(str(error)[:38])  # expect: yield was used instead of yield from i

asyncio.run(main())
