import asyncio

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(lock.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    for t in tasks:
        t.cancel()
    lock.release()
    await asyncio.wait_for(lock.acquire(), 1)
    print(lock.locked(), [t.cancelled() for t in tasks])

asyncio.run(main())
# expect: True [False, False, False]
