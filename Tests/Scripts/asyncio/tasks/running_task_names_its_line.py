import asyncio


async def inner():
    print(asyncio.current_task().get_coro().cr_frame.f_lineno)


async def main():
    task = asyncio.current_task()
    print(task.get_coro().cr_frame.f_lineno)

    print(repr(task).split("running at ")[1].split(">")[0].rsplit(":", 1)[1])
    await asyncio.sleep(0)
    await inner()
    print(task.get_coro().cr_frame.f_lineno)


asyncio.run(main())
# expect: 10
# expect: 12
# expect: 14
# expect: 15
