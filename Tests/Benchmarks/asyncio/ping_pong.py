# Pairs of tasks that hand a value back and forth over futures.
import asyncio


class Table:
    def __init__(self, loop):
        self.loop = loop
        self.sides = [loop.create_future(), loop.create_future()]

    async def receive(self, side):
        value = await self.sides[side]
        self.sides[side] = self.loop.create_future()
        return value

    def hit(self, side, value):
        self.sides[1 - side].set_result(value)


async def player(table, side, rounds):
    for _ in range(rounds):
        value = await table.receive(side)
        table.hit(side, value + 1)


async def main():
    loop = asyncio.get_running_loop()
    tables = [Table(loop) for _ in range(10)]
    players = [asyncio.create_task(player(t, side, 8_000)) for t in tables for side in (0, 1)]
    for table in tables:
        table.sides[0].set_result(0)
    await asyncio.gather(*players)
    print(sum(table.sides[0].result() for table in tables))


asyncio.run(main())
