import asyncio


async def fail():
    raise ValueError("never told")


async def main():
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    print(task.cancel())  # expect: False
    del task
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("never told"))
    print(future.cancel())  # expect: False


asyncio.get_event_loop_policy()
loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(context["message"]))
loop.run_until_complete(main())
loop.close()
