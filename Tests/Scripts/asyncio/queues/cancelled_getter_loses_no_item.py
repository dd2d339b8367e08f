import asyncio

async def main():
    q = asyncio.Queue()
    a, b = asyncio.create_task(q.get()), asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.put_nowait("item")
    a.cancel()
    print(await b, a.cancelled(), q)
    waiting = [asyncio.create_task(q.get()) for _ in range(5)]
    await asyncio.sleep(0)
    for t in waiting:
        t.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    print(q)

asyncio.run(main())
# expect: item True <Queue maxsize=0 tasks=1>
# expect: <Queue maxsize=0 tasks=1>
