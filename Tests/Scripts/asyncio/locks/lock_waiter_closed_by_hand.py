import asyncio

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    coroutine = lock.acquire()
    future = coroutine.send(None)
    print(type(future).__name__, repr(lock)[-20:])
    coroutine.close()
    print(repr(lock)[-9:])

asyncio.run(main())
# expect: Future [locked, waiters:1]>
# expect: [locked]>
