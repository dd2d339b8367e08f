"""Five philosophers, five forks. Left fork first would starve them all; so forks have an order."""

import asyncio


class Fork:
    def __init__(self, number):
        self.number = number
        self.holder = None
        self.waiters = []

    async def take(self, name):
        while self.holder:
            turn = asyncio.get_running_loop().create_future()
            self.waiters.append(turn)
            await turn
        self.holder = name

    def put_back(self):
        self.holder = None
        if self.waiters:
            self.waiters.pop(0).set_result(None)


class Philosopher:
    def __init__(self, name, left, right):
        self.name = name
        self.forks = (left, right)
        self.meals = 0

    async def dine(self, meals, ordered):
        forks = sorted(self.forks, key=lambda f: f.number) if ordered else self.forks
        while self.meals < meals:
            for fork in forks:
                await fork.take(self.name)
                await asyncio.sleep(0.005)
            self.meals += 1
            for fork in self.forks:
                fork.put_back()
            await asyncio.sleep(0.005)


async def dinner(ordered):
    names = ["Anaxagoras", "Boethius", "Confucius", "Diotima", "Epicurus"]
    forks = [Fork(n) for n in range(5)]
    table = [Philosopher(n, forks[i], forks[(i + 1) % 5]) for i, n in enumerate(names)]
    tasks = [asyncio.create_task(p.dine(3, ordered)) for p in table]
    await asyncio.sleep(0.5)
    waiting = [p.name for p, task in zip(table, tasks) if not task.done()]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return waiting, {p.name: p.meals for p in table}


async def main():
    for ordered in (False, True):
        print("forks in order:" if ordered else "left fork first:")
        waiting, meals = await dinner(ordered)
        print("   meals:", meals)
        print("   still waiting:", ", ".join(waiting) or "nobody")


asyncio.run(main())
