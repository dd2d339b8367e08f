import asyncio

try:
    asyncio.Semaphore(-1)
except ValueError as e:
    print(e)

async def main():
    sem = asyncio.BoundedSemaphore(1)
    print(await sem.acquire(), sem.locked())
    sem.release()
    try:
        sem.release()
    except ValueError as e:
        print(e)
    free = asyncio.Semaphore(0)
    print(free.locked())
    free.release()
    free.release()
    print(free.locked(), free._value)

asyncio.run(main())
# expect: Semaphore initial value must be >= 0
# expect: True True
# expect: BoundedSemaphore released too many times
# expect: True
# expect: False 2
