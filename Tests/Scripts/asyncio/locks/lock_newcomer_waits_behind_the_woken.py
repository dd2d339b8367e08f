import asyncio

async def waiter(lock):
    async with lock:
        print("waiter")

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    t = asyncio.create_task(waiter(lock))
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked())
    async with lock:
        print("main")
    await t

asyncio.run(main())
# expect: False
# expect: waiter
# expect: main
