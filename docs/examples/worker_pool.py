"""Three workers share one queue of jobs. The queue is a list and a few futures."""

import asyncio


class Queue:
    """First in, first out; `get` waits for items, `join` for the work to be done."""

    def __init__(self):
        self.items = []
        self.getters = []
        self.unfinished = 0
        self.finished = None

    def put(self, item):
        self.items.append(item)
        self.unfinished += 1
        self.wake_one()

    def wake_one(self):
        while self.getters:
            getter = self.getters.pop(0)
            if not getter.done():  # a cancelled worker left its future behind
                getter.set_result(None)
                return

    async def get(self):
        while not self.items:
            getter = asyncio.get_running_loop().create_future()
            self.getters.append(getter)
            await getter
        return self.items.pop(0)

    def task_done(self):
        self.unfinished -= 1
        if not self.unfinished and self.finished:
            self.finished.set_result(None)

    async def join(self):
        if self.unfinished:
            self.finished = asyncio.get_running_loop().create_future()
            await self.finished


async def worker(name, queue, done):
    while True:
        job, seconds = await queue.get()
        print(f"{name} takes {job}")
        await asyncio.sleep(seconds)
        done.setdefault(name, []).append(job)
        queue.task_done()


async def main():
    queue, done = Queue(), {}
    for n in range(9):
        queue.put((f"job {n}", 0.02 + 0.03 * (n % 3)))
    workers = [asyncio.create_task(worker(f"worker {w}", queue, done)) for w in "ABC"]
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    for name in sorted(done):
        print(name, "did", ", ".join(done[name]))


asyncio.run(main())
