import asyncio
import traceback


def show(loop, context):
    lines = traceback.format_exception(context["exception"])
    print(lines[0], lines[-1], sep="", end="")
    print(context["exception"].__traceback__.tb_frame.f_code.co_name)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(show)
    loop.call_soon(int, "x")
    await asyncio.sleep(0)


asyncio.run(main())
# expect: Traceback (most recent call last):
# expect: ValueError: invalid literal for int() with base 10: 'x'
# expect: _run
