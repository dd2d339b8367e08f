import asyncio

async def take(sem, name):
    try:
        await sem.acquire()
        print(name, "got it")
    except asyncio.CancelledError:
        print(name, "cancelled")

async def main():
    for victim in range(3):
        for before in (True, False):
            sem = asyncio.Semaphore(0)
            tasks = [asyncio.create_task(take(sem, n)) for n in "abc"]
            await asyncio.sleep(0)
            if before:
                tasks[victim].cancel()
            sem.release()
            sem.release()
            if not before:
                tasks[victim].cancel()
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            print(victim, before, sem.locked(), sem._value)
            sem.release()
            await asyncio.gather(*tasks)
            print(sem._value)

asyncio.run(main())
# expect: a cancelled
# expect: b got it
# expect: c got it
# expect: 0 True True 0
# expect: 1
# expect: a cancelled
# expect: b got it
# expect: c got it
# expect: 0 False True 0
# expect: 1
# expect: b cancelled
# expect: a got it
# expect: c got it
# expect: 1 True True 0
# expect: 1
# expect: a got it
# expect: b cancelled
# expect: c got it
# expect: 1 False True 0
# expect: 1
# expect: c cancelled
# expect: a got it
# expect: b got it
# expect: 2 True True 0
# expect: 1
# expect: a got it
# expect: b got it
# expect: c cancelled
# expect: 2 False True 0
# expect: 1
