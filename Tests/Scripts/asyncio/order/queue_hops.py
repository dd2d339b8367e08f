import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 9:
        loop.call_soon(ruler, loop, n + 1)

async def producer(q):
    for n in range(4):
        await q.put(n)
        print("put", n)

async def consumer(q, name):
    while True:
        print(name, await q.get())

async def main():
    ruler(asyncio.get_running_loop())
    q = asyncio.Queue(1)
    tasks = [asyncio.create_task(consumer(q, n)) for n in "ab"]
    await producer(q)
    await asyncio.sleep(0)
    for t in tasks:
        t.cancel()

asyncio.run(main())
# expect: turn 0
# expect: put 0
# expect: turn 1
# expect: a 0
# expect: turn 2
# expect: put 1
# expect: turn 3
# expect: a 1
# expect: turn 4
# expect: put 2
# expect: turn 5
# expect: b 2
# expect: turn 6
# expect: put 3
# expect: turn 7
# expect: a 3
# expect: turn 8
# expect: turn 9
