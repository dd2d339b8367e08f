import asyncio


async def fails():
    raise KeyError("lost")


def leave(task):
    raise ValueError(task.done())


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("reported:", context["message"]))
    tasks = [asyncio.create_task(fails()) for _ in range(2)]
    await asyncio.sleep(0)
    try:
        leave(tasks.pop())
    except ValueError as error:
        print("caught", error)  # expect: caught True
    # expect: reported: Task exception was never retrieved
    print("behind the handler")  # expect: behind the handler
    try:
        leave(tasks.pop())
    except ValueError as error:
        kept = error
    print("kept by", kept)  # expect: kept by True
    del kept
    # expect: reported: Task exception was never retrieved
    print("end")  # expect: end


asyncio.run(main())
