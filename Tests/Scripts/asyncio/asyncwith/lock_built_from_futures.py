# clock: virtual
import asyncio

class Lock:
    def __init__(self):
        self.locked = False
        self.waiters = []

    async def __aenter__(self):
        if self.locked:
            turn = asyncio.get_running_loop().create_future()
            self.waiters.append(turn)
            await turn
        self.locked = True

    async def __aexit__(self, *details):
        if self.waiters:
            self.waiters.pop(0).set_result(None)
        else:
            self.locked = False

async def worker(name, lock):
    async with lock:
        print(name, "in")
        await asyncio.sleep(1)
        print(name, "out")

async def main():
    lock = Lock()
    await asyncio.gather(*(worker(n, lock) for n in "abc"))

asyncio.run(main())
# expect: a in
# expect: a out
# expect: b in
# expect: b out
# expect: c in
# expect: c out
