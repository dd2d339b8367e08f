# clock: virtual
import asyncio

async def worker(lock, name):
    async with lock:
        print(name, "in", lock.locked())
        await asyncio.sleep(1)
        print(name, "out")

async def main():
    lock = asyncio.Lock()
    print(lock.locked())
    await asyncio.gather(*(worker(lock, n) for n in "abc"))
    print(lock.locked())

asyncio.run(main())
# expect: False
# expect: a in True
# expect: a out
# expect: b in True
# expect: b out
# expect: c in True
# expect: c out
# expect: False
