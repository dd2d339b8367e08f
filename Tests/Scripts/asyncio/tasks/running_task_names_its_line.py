import asyncio


async def main():
    task = asyncio.current_task()
    print(task.get_coro().cr_frame.f_lineno)  # expect: 6

    print(repr(task).split("running at ")[1].split(">")[0].rsplit(":", 1)[1])  # expect: 8
    await asyncio.sleep(0)
    print(task.get_coro().cr_frame.f_lineno)  # expect: 10


asyncio.run(main())
