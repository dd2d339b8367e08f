import asyncio


async def work():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_exception, KeyError("awaited"))
    try:
        await future
    except KeyError as error:
        print(repr(error.__context__))
    # The exception was thrown past the awaiters: what they handle is seen when the chain has waited again.
    for _ in range(2):
        try:
            [].pop()
        except IndexError as error:
            print(repr(error.__context__))
        await asyncio.sleep(0)


async def between():
    await work()


async def main():
    try:
        raise ValueError("handled")
    except ValueError:
        await between()


asyncio.run(main())
# expect: None
# expect: None
# expect: ValueError('handled')
