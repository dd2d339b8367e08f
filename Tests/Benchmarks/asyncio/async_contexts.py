# Asynchronous context managers: locks with and without contention, nested, left by exceptions.
import asyncio


class Lock:
    def __init__(self):
        self.held = False
        self.waiters = []

    async def __aenter__(self):
        while self.held:
            turn = asyncio.get_running_loop().create_future()
            self.waiters.append(turn)
            await turn
        self.held = True
        return self

    async def __aexit__(self, kind, error, traceback):
        self.held = False
        if self.waiters:
            self.waiters.pop(0).set_result(None)
        return kind is ValueError


async def worker(lock, log, turns):
    for _ in range(turns):
        async with lock:
            before = log["n"]
            await asyncio.sleep(0)
            log["n"] = before + 1


async def quick(turns):
    outer, inner = Lock(), Lock()
    for n in range(turns):
        async with outer, inner:
            if n % 4 == 0:
                raise ValueError(n)


async def main():
    log = {"n": 0}
    lock = Lock()
    await asyncio.gather(*(worker(lock, log, 1_000) for _ in range(50)))
    print(log["n"], lock.held)
    for _ in range(40):
        await quick(5_000)
    async def steady():
        lock = Lock()
        for _ in range(200_000):
            async with lock:
                pass
    await steady()
    print("done")


asyncio.run(main())
