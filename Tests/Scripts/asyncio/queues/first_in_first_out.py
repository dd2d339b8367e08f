import asyncio

async def producer(q):
    for n in range(5):
        await q.put(n)
        print("put", n)
    await q.put(None)

async def main():
    q = asyncio.Queue(maxsize=2)
    t = asyncio.create_task(producer(q))
    while (item := await q.get()) is not None:
        print("got", item, q.qsize())
    await t
    print(q.empty(), q.full(), q.maxsize)

asyncio.run(main())
# expect: put 0
# expect: put 1
# expect: got 0 1
# expect: got 1 0
# expect: put 2
# expect: put 3
# expect: got 2 1
# expect: got 3 0
# expect: put 4
# expect: got 4 1
# expect: True False 2
