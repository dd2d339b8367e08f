import asyncio

async def main():
    q = asyncio.Queue(1)
    q.put_nowait(0)
    a, b = (asyncio.create_task(q.put(n)) for n in "ab")
    await asyncio.sleep(0)
    q.get_nowait()
    a.cancel()
    await b
    print(q, a.cancelled())

asyncio.run(main())
# expect: <Queue maxsize=1 _queue=['b'] tasks=2> True
