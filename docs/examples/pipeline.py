"""Stages connected by channels; when the last one has seen enough, the whole line is cancelled."""

import asyncio


class Channel:
    """Hands items over one by one: `send` waits until the item was taken."""

    def __init__(self):
        self.item = None
        self.full = False
        self.changed = asyncio.get_running_loop().create_future()

    def notify(self):
        changed, self.changed = self.changed, asyncio.get_running_loop().create_future()
        changed.set_result(None)

    async def until(self, full):
        while self.full is not full:
            await self.changed

    async def send(self, item):
        await self.until(full=False)
        self.item, self.full = item, True
        self.notify()
        await self.until(full=False)

    async def receive(self):
        await self.until(full=True)
        item, self.item, self.full = self.item, None, False
        self.notify()
        return item


async def numbers(out):
    n = 1
    try:
        while True:
            await out.send(n)
            n += 1
    finally:
        print(f"numbers: stopped after sending {n - 1}")


async def squares(source, out):
    try:
        while True:
            n = await source.receive()
            await asyncio.sleep(0.01)
            await out.send(n * n)
    finally:
        print("squares: stopped")


async def first_above(limit, source):
    while True:
        square = await source.receive()
        print("sink: got", square)
        if square > limit:
            return square


async def main():
    raw, squared = Channel(), Channel()
    stages = [asyncio.create_task(numbers(raw)), asyncio.create_task(squares(raw, squared))]
    print("result:", await first_above(50, squared))
    for stage in stages:
        stage.cancel()
    outcomes = await asyncio.gather(*stages, return_exceptions=True)
    print("stages ended by:", [type(outcome).__name__ for outcome in outcomes])


asyncio.run(main())
