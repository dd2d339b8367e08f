import asyncio
import sys


async def fails():
    raise KeyError("lost")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("reported:", context["exception"]))
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    raise ValueError(task.done())


sys.excepthook = lambda kind, error, trace: print("uncaught:", error)
asyncio.run(main())
# expect: uncaught: True
# expect: reported: 'lost'
# expect-exit: 1
