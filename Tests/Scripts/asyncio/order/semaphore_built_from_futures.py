# clock: virtual
import asyncio

class Semaphore:
    def __init__(self, value):
        self.value, self.waiters = value, []

    async def acquire(self):
        while self.value <= 0:
            waiter = asyncio.Future()
            self.waiters.append(waiter)
            await waiter
        self.value -= 1

    def release(self):
        self.value += 1
        if self.waiters:
            self.waiters.pop(0).set_result(None)

async def worker(n, semaphore):
    await semaphore.acquire()
    print("worker", n, "starts")
    await asyncio.sleep(1)
    print("worker", n, "ends")
    semaphore.release()

async def main():
    semaphore = Semaphore(2)
    await asyncio.gather(*(worker(n, semaphore) for n in range(5)))

asyncio.run(main())
# expect: worker 0 starts
# expect: worker 1 starts
# expect: worker 0 ends
# expect: worker 1 ends
# expect: worker 2 starts
# expect: worker 3 starts
# expect: worker 2 ends
# expect: worker 3 ends
# expect: worker 4 starts
# expect: worker 4 ends
