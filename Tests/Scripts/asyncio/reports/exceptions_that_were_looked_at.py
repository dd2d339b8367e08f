import asyncio

async def fail(n):
    raise ValueError(n)

async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context))
    task = asyncio.create_task(fail(1))
    await asyncio.wait([task])
    print(repr(task.exception()))  # expect: ValueError(1)
    print(await asyncio.gather(fail(2), fail(3), return_exceptions=True))  # expect: [ValueError(2), ValueError(3)]
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError(4))
    future._log_traceback = False
    del task, future
    await asyncio.sleep(0)

asyncio.run(main())
