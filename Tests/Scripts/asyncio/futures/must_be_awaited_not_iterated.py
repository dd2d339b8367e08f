import asyncio

async def main():
    future = asyncio.Future()
    future.set_result(1)
    try:
        await asyncio.gather(5)
    except TypeError as error:
        print(error)
    print(asyncio.isfuture(future), asyncio.isfuture(5), asyncio.isfuture(asyncio.current_task()))

asyncio.run(main())
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: True False True
