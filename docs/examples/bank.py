"""Why a lock: two transfers read the same balance across an await, and money vanishes."""

import asyncio


class Lock:
    def __init__(self):
        self.held = False
        self.waiters = []

    async def __aenter__(self):
        if self.held:
            turn = asyncio.get_running_loop().create_future()
            self.waiters.append(turn)
            await turn  # whoever leaves hands the lock over, still held
        self.held = True

    async def __aexit__(self, *details):
        if self.waiters:
            self.waiters.pop(0).set_result(None)
        else:
            self.held = False


class NoLock:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *details):
        pass


class Account:
    def __init__(self, balance, lock):
        self.balance = balance
        self.lock = lock

    async def deposit(self, amount):
        async with self.lock:
            before = self.balance
            await asyncio.sleep(0.001)  # the baton is passed on here
            self.balance = before + amount


async def main():
    for kind in (NoLock, Lock):
        account = Account(0, kind())
        await asyncio.gather(*(account.deposit(10) for _ in range(20)))
        print(f"{kind.__name__:>6}: 20 deposits of 10 make {account.balance}")


asyncio.run(main())
