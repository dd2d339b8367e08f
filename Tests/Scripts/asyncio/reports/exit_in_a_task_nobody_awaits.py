import asyncio
import atexit
import sys

atexit.register(print, "handlers at exit")


async def child():
    await asyncio.sleep(0)
    sys.exit(3)


def report(loop, context):
    print(context["message"], repr(context["exception"]))


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    task = asyncio.create_task(child())
    try:
        await asyncio.sleep(1)
    finally:
        print(task.done())  # expect: True


asyncio.run(main())
# expect: handlers at exit
# expect: Task exception was never retrieved SystemExit(3)
# expect-exit: 3
