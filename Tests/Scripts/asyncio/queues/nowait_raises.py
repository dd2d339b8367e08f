import asyncio

async def main():
    q = asyncio.Queue(1)
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    q.put_nowait("x")
    try:
        q.put_nowait("y")
    except asyncio.QueueFull as e:
        print(repr(e), q.full())
    print(q.get_nowait(), q.empty())
    print(asyncio.QueueEmpty.__module__, asyncio.Queue.__name__, asyncio.Queue[int])

asyncio.run(main())
# expect: QueueEmpty()
# expect: QueueFull() True
# expect: x True
# expect: asyncio.queues Queue asyncio.queues.Queue[int]
