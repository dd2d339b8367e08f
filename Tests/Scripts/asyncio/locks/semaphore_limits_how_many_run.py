# clock: virtual
import asyncio

running = 0

async def worker(sem, n):
    global running
    async with sem:
        running += 1
        print("start", n, "running", running)
        await asyncio.sleep(3 - n % 3)
        running -= 1

async def main():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(sem, n) for n in range(6)))
    print(sem.locked(), sem._value)

asyncio.run(main())
# expect: start 0 running 1
# expect: start 1 running 2
# expect: start 2 running 2
# expect: start 3 running 1
# expect: start 4 running 2
# expect: start 5 running 2
# expect: False 2
