import asyncio

class Channel:
    def __init__(self):
        self.items = []
        self.getter = None

    def put(self, item):
        self.items.append(item)
        if self.getter and not self.getter.done():
            self.getter.set_result(None)

    async def get(self):
        while not self.items:
            self.getter = asyncio.get_running_loop().create_future()
            await self.getter
        return self.items.pop(0)

async def producer(channel):
    for i in range(4):
        print("put", i)
        channel.put(i)
        await asyncio.sleep(0)
    channel.put(None)

async def consumer(channel):
    while (item := await channel.get()) is not None:
        print("got", item)

async def main():
    channel = Channel()
    await asyncio.gather(consumer(channel), producer(channel))

asyncio.run(main())
# expect: put 0
# expect: got 0
# expect: put 1
# expect: got 1
# expect: put 2
# expect: got 2
# expect: put 3
# expect: got 3
