# clock: virtual
import asyncio

class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        self.n -= 1
        return self.n

async def main():
    async for n in Countdown(3):
        print(n)
    else:
        print("else")

asyncio.run(main())
# expect: 2
# expect: 1
# expect: 0
# expect: else
