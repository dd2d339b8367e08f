import asyncio

async def main():
    cond = asyncio.Condition()
    for f in (cond.notify, cond.notify_all):
        try:
            f()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    lock = asyncio.Lock()
    shared = asyncio.Condition(lock)
    print(await shared.acquire(), lock.locked(), shared.locked())
    shared.release()
    print(lock.locked())

asyncio.run(main())
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot wait on un-acquired lock
# expect: True True True
# expect: False
