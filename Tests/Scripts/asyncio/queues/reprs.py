import asyncio

async def main():
    q = asyncio.Queue(3)
    print(q, repr(q).startswith("<Queue at 0x"))
    q.put_nowait(1)
    q.put_nowait("b")
    print(q)
    e = asyncio.Queue()
    getter = asyncio.create_task(e.get())
    await asyncio.sleep(0)
    print(e)
    getter.cancel()
    q.shutdown()
    print(q)

asyncio.run(main())
# expect: <Queue maxsize=3> True
# expect: <Queue maxsize=3 _queue=[1, 'b'] tasks=2>
# expect: <Queue maxsize=0 _getters[1]>
# expect: <Queue maxsize=3 _queue=[1, 'b'] tasks=2 shutdown>
