import asyncio
import inspect


async def work():
    pass


loop = asyncio.new_event_loop()
loop.close()
coroutine = work()
try:
    asyncio.ensure_future(coroutine, loop=loop)
except RuntimeError as error:
    print(error)  # expect: Event loop is closed
print(inspect.getcoroutinestate(coroutine))  # expect: CORO_CLOSED
