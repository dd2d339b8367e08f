import asyncio

async def main():
    q = asyncio.Queue(2)
    q.put_nowait(1)
    q.put_nowait(2)
    putter = asyncio.create_task(q.put(3))
    await asyncio.sleep(0)
    q.shutdown()
    print(await asyncio.gather(putter, return_exceptions=True))
    print(await q.get(), q.get_nowait())
    for f in (q.get_nowait, lambda: q.put_nowait(1)):
        try:
            f()
        except asyncio.QueueShutDown as e:
            print(repr(e))
    try:
        await q.get()
    except asyncio.QueueShutDown:
        print("get raises")
    q.task_done()
    q.task_done()
    await q.join()

asyncio.run(main())
# expect: [QueueShutDown()]
# expect: 1 2
# expect: QueueShutDown()
# expect: QueueShutDown()
# expect: get raises
