import asyncio

async def main():
    lock = asyncio.Lock()
    print(await lock.acquire(), lock.locked())
    print(lock.release(), lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    coroutine = lock.acquire()
    print(asyncio.iscoroutine(coroutine), await coroutine)

asyncio.run(main())
# expect: True True
# expect: None False
# expect: Lock is not acquired.
# expect: True True
