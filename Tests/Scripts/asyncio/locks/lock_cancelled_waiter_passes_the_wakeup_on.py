import asyncio

async def worker(lock, name):
    try:
        await lock.acquire()
        print(name, "acquired")
        lock.release()
    except asyncio.CancelledError:
        print(name, "cancelled")

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a = asyncio.create_task(worker(lock, "a"))
    b = asyncio.create_task(worker(lock, "b"))
    c = asyncio.create_task(worker(lock, "c"))
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    await asyncio.gather(a, b, c)
    print(lock.locked())

asyncio.run(main())
# expect: a cancelled
# expect: b acquired
# expect: c acquired
# expect: False
