import asyncio

async def main():
    q = asyncio.Queue()
    for n in range(3):
        q.put_nowait(n)
    joiner = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    q.get_nowait()
    q.shutdown(immediate=True)
    await asyncio.sleep(0)
    print(q.empty(), joiner.done(), q)
    q.task_done()
    await joiner
    try:
        await q.get()
    except asyncio.QueueShutDown as e:
        print(type(e).__name__)

asyncio.run(main())
# expect: True False <Queue maxsize=0 tasks=1 shutdown>
# expect: QueueShutDown
