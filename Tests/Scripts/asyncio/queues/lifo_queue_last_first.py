import asyncio

async def main():
    q = asyncio.LifoQueue(3)
    for n in range(3):
        q.put_nowait(n)
    print(q, q.full(), isinstance(q, asyncio.Queue))
    print([await q.get() for _ in range(3)])

asyncio.run(main())
# expect: <LifoQueue maxsize=3 _queue=[0, 1, 2] tasks=3> True True
# expect: [2, 1, 0]
