import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(asyncio.sleep(1))
    for awaitable in (future, task):
        try:
            await asyncio.wait_for(awaitable, 0)
        except TimeoutError as error:
            print(awaitable.cancelled(), repr(error.__cause__))


asyncio.run(main())
# expect: True CancelledError()
# expect: True CancelledError()
