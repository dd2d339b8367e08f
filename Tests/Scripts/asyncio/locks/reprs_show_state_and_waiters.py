import asyncio

def show(x):
    text = repr(x)
    print(text[:text.index(" at ")], text[text.index(" ["):])

async def main():
    lock, event, sem = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(1)
    for x in (lock, event, sem, asyncio.BoundedSemaphore(3), asyncio.Condition(lock)):
        show(x)
    await lock.acquire()
    await sem.acquire()
    tasks = [asyncio.create_task(c) for c in (lock.acquire(), event.wait(), event.wait(), sem.acquire())]
    await asyncio.sleep(0)
    for x in (lock, event, sem):
        show(x)
    event.set()
    show(event)
    await asyncio.sleep(0)
    show(event)
    for t in tasks:
        t.cancel()

asyncio.run(main())
# expect: <asyncio.locks.Lock object  [unlocked]>
# expect: <asyncio.locks.Event object  [unset]>
# expect: <asyncio.locks.Semaphore object  [unlocked, value:1]>
# expect: <asyncio.locks.BoundedSemaphore object  [unlocked, value:3]>
# expect: <asyncio.locks.Condition object  [unlocked]>
# expect: <asyncio.locks.Lock object  [locked, waiters:1]>
# expect: <asyncio.locks.Event object  [unset, waiters:2]>
# expect: <asyncio.locks.Semaphore object  [locked, waiters:1]>
# expect: <asyncio.locks.Event object  [set, waiters:2]>
# expect: <asyncio.locks.Event object  [set]>
