# Producers and consumers over a bounded queue built from futures.
import asyncio


class Channel:
    def __init__(self, size):
        self.size = size
        self.items = []
        self.getters = []
        self.putters = []

    async def put(self, item):
        while len(self.items) >= self.size:
            turn = asyncio.get_running_loop().create_future()
            self.putters.append(turn)
            await turn
        self.items.append(item)
        if self.getters:
            self.getters.pop(0).set_result(None)

    async def get(self):
        while not self.items:
            turn = asyncio.get_running_loop().create_future()
            self.getters.append(turn)
            await turn
        item = self.items.pop(0)
        if self.putters:
            self.putters.pop(0).set_result(None)
        return item


async def producer(channel, start, count):
    for n in range(start, start + count):
        await channel.put(n)


async def consumer(channel):
    total = 0
    while (item := await channel.get()) is not None:
        total += item
    return total


async def main():
    channel = Channel(8)
    consumers = [asyncio.create_task(consumer(channel)) for _ in range(5)]
    await asyncio.gather(*(producer(channel, 30_000 * i, 30_000) for i in range(5)))
    for _ in consumers:
        await channel.put(None)
    print(sum(await asyncio.gather(*consumers)))


asyncio.run(main())
