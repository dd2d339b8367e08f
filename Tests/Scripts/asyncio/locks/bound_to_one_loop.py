import asyncio

lock = asyncio.Lock()

async def contend():
    async with lock:
        t = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        t.cancel()

async def again():
    await lock.acquire()
    try:
        await lock.acquire()
    except RuntimeError as e:
        print(str(e)[-40:])

asyncio.run(contend())
asyncio.run(again())
# expect: ked]> is bound to a different event loop
