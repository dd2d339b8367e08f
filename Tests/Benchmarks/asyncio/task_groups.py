# Groups of tasks made with create_task, each waited for with callbacks and a future.
import asyncio


class Group:
    def __init__(self):
        self.loop = asyncio.get_running_loop()
        self.pending = set()
        self.results = []
        self.done = None

    def start(self, coroutine):
        task = self.loop.create_task(coroutine)
        self.pending.add(task)
        task.add_done_callback(self.finished)

    def finished(self, task):
        self.pending.discard(task)
        self.results.append(task.result())
        if not self.pending and self.done:
            self.done.set_result(None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        if self.pending:
            self.done = self.loop.create_future()
            await self.done


async def child(n):
    for _ in range(n % 3):
        await asyncio.sleep(0)
    return n


async def main():
    total = 0
    for _ in range(600):
        async with Group() as group:
            for n in range(100):
                group.start(child(n))
        total += sum(group.results)
    print(total)


asyncio.run(main())
