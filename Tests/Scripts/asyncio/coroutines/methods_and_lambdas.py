# clock: virtual
import asyncio

class Service:
    def __init__(self, delay):
        self.delay = delay

    async def fetch(self, x):
        await asyncio.sleep(self.delay)
        return x * 2

    @classmethod
    async def make(cls):
        return cls(0)

    @staticmethod
    async def static():
        return "static"

async def main():
    s = await Service.make()
    call = lambda x: s.fetch(x)
    print(await call(4), await Service.static(), [await f(1) for f in (s.fetch, call)])

asyncio.run(main())
# expect: 8 static [2, 2]
