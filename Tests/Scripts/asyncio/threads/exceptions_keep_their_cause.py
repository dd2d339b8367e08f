# clock: virtual
import asyncio


async def late():
    await asyncio.wait_for(asyncio.sleep(10), 1)


async def main():
    future = asyncio.run_coroutine_threadsafe(late(), asyncio.get_running_loop())
    await asyncio.sleep(2)
    error = future.exception()
    print(repr(error), repr(error.__cause__))  # expect: TimeoutError() CancelledError()


asyncio.run(main())
