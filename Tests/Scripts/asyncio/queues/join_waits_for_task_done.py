# clock: virtual
import asyncio

async def worker(q, name):
    while True:
        n = await q.get()
        await asyncio.sleep(n)
        print(name, "finished", n)
        q.task_done()

async def main():
    q = asyncio.Queue()
    for n in (3, 1, 2, 1):
        q.put_nowait(n)
    tasks = [asyncio.create_task(worker(q, n)) for n in "ab"]
    await q.join()
    print("joined")
    for t in tasks:
        t.cancel()
    await q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(e)

asyncio.run(main())
# expect: b finished 1
# expect: a finished 3
# expect: b finished 2
# expect: a finished 1
# expect: joined
# expect: task_done() called too many times
