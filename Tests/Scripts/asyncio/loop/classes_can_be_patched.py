import asyncio


def report(loop, context):
    print("patched:", repr(context["exception"]))


async def main():
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)


asyncio.BaseEventLoop.call_exception_handler = report
asyncio.Queue.peek = lambda queue: queue._queue[0]
asyncio.run(main())  # expect: patched: ZeroDivisionError('division by zero')
queue = asyncio.Queue()
queue.put_nowait("first")
print(queue.peek())  # expect: first
try:
    asyncio.Future.attribute = 1
except TypeError as error:
    print(error)  # expect: cannot set 'attribute' attribute of immutable type '_asyncio.Future'
