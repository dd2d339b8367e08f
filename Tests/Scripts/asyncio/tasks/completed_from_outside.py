import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(repr(context["exception"])[:47]))
    task = asyncio.create_task(asyncio.sleep(1, "slept"))
    asyncio.Future.set_result(task, "set")
    print(await task)
    await asyncio.sleep(0)


asyncio.run(main())
# expect: set
# expect: InvalidStateError("_step(): already done: <Task
