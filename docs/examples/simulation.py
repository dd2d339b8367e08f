"""A small shop: customers arrive by seeded chance, queue, are served, or run out of patience.

    scripts/baton --clock virtual docs/examples/simulation.py     the same output, at once
"""

import asyncio
import random

MINUTE = 0.015


class Shop:
    def __init__(self, clerks):
        self.free = clerks
        self.queue = []
        self.served = self.lost = 0

    async def clerk(self, patience):
        """True when a clerk is free within `patience` minutes."""
        if self.free:
            self.free -= 1
            return True
        turn = asyncio.get_running_loop().create_future()
        self.queue.append(turn)
        asyncio.get_running_loop().call_later(patience * MINUTE, self.lose_patience, turn)
        return await turn

    def lose_patience(self, turn):
        if not turn.done():
            self.queue.remove(turn)
            turn.set_result(False)

    def release(self):
        if self.queue:
            self.queue.pop(0).set_result(True)
        else:
            self.free += 1


async def customer(shop, name, service, patience):
    if not await shop.clerk(patience):
        shop.lost += 1
        print(f"{name} leaves the queue")
        return
    await asyncio.sleep(service * MINUTE)
    shop.served += 1
    print(f"{name} is served")
    shop.release()


async def main():
    chance = random.Random(3)
    shop = Shop(clerks=2)
    customers = []
    for n in range(12):
        service, patience = chance.choice([3, 5, 9]), chance.choice([2.5, 6.5])
        customers.append(asyncio.create_task(customer(shop, f"customer {n}", service, patience)))
        await asyncio.sleep(chance.choice([1.2, 2.2]) * MINUTE)
    await asyncio.gather(*customers)
    print(f"{shop.served} served, {shop.lost} lost")


asyncio.run(main())
