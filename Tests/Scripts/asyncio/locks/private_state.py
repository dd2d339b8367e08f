import asyncio


async def main():
    lock, event, semaphore = asyncio.Lock(), asyncio.Event(), asyncio.BoundedSemaphore(3)
    queue = asyncio.Queue(2)
    await lock.acquire()
    await semaphore.acquire()
    event.set()
    print(lock._locked, event._value)  # expect: True True
    print(semaphore._bound_value, semaphore._value)  # expect: 3 2
    print(queue._maxsize)  # expect: 2


asyncio.run(main())
