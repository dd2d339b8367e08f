import asyncio, random

COUNT = 400

async def check(name, make):
    for order in ("forward", "reverse", "random"):
        tasks = [asyncio.create_task(make()) for _ in range(COUNT)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        if order == "reverse":
            tasks.reverse()
        elif order == "random":
            random.Random(1).shuffle(tasks)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        assert all(task.cancelled() for task in tasks), (name, order)
    print(name)

async def main():
    loop = asyncio.get_running_loop()
    lock = asyncio.Lock()
    await lock.acquire()
    await check("lock", lock.acquire)  # expect: lock
    semaphore = asyncio.Semaphore(0)
    await check("semaphore", semaphore.acquire)  # expect: semaphore
    event = asyncio.Event()
    await check("event", event.wait)  # expect: event
    condition = asyncio.Condition()

    async def wait():
        async with condition:
            await condition.wait()

    await check("condition", wait)  # expect: condition
    queue = asyncio.Queue(1)
    await check("queue", queue.get)  # expect: queue
    queue.put_nowait(1)
    await check("full queue", lambda: queue.put(2))  # expect: full queue
    barrier = asyncio.Barrier(COUNT * 2)
    await check("barrier", barrier.wait)  # expect: barrier
    future = loop.create_future()

    async def shielded():
        await asyncio.shield(future)

    await check("shield", shielded)  # expect: shield

    async def limited():
        await asyncio.wait_for(asyncio.shield(future), 1000)

    await check("wait_for", limited)  # expect: wait_for

asyncio.run(main())
