import asyncio

async def worker(sem, log, name):
    async with sem:
        log.append(name)
        await asyncio.sleep(0)

async def main():
    sem = asyncio.Semaphore(1)
    log = []
    await sem.acquire()
    tasks = [asyncio.create_task(worker(sem, log, n)) for n in "abc"]
    await asyncio.sleep(0)
    sem.release()
    print(sem.locked())
    tasks.append(asyncio.create_task(worker(sem, log, "d")))
    await asyncio.gather(*tasks)
    print(log, sem._value)

asyncio.run(main())
# expect: True
# expect: ['a', 'b', 'c', 'd'] 1
