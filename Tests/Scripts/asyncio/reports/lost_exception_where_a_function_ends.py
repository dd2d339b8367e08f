import asyncio


async def fail():
    raise ValueError("lost")


def begin(loop):
    loop.create_future().set_exception(ValueError("dropped"))
    print("made")
    future = loop.create_future()
    future.set_exception(KeyError("kept"))
    print("the end of begin")


async def helper():
    task = asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    print("the end of helper")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, told: print("told", repr(told["exception"])))
    begin(loop)
    # expect: told ValueError('dropped')
    # expect: made
    # expect: the end of begin
    # expect: told KeyError('kept')
    print("begun")  # expect: begun
    await helper()  # expect: the end of helper
    # expect: told ValueError('lost')
    print("helped")  # expect: helped


asyncio.run(main())
