import asyncio
import sys


def fail(*arguments):
    raise ValueError("failed")


def broken(loop, context):
    raise KeyError("handler")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(sys.exc_info()[0], sys.exception() is context["exception"]))
    loop.call_soon(fail)
    await asyncio.sleep(0)
    future = loop.create_future()
    future.add_done_callback(fail)
    future.set_result(1)
    await asyncio.sleep(0)
    loop.set_exception_handler(broken)
    loop.default_exception_handler = lambda context: print(repr(context["exception"]), repr(context["exception"].__context__))
    loop.call_soon(fail)
    await asyncio.sleep(0)


asyncio.run(main())
print(sys.exc_info()[0])

# expect: <class 'ValueError'> True
# expect: <class 'ValueError'> True
# expect: KeyError('handler') ValueError('failed')
# expect: None
