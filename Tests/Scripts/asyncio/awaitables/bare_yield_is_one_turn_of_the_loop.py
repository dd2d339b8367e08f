import asyncio

class Turn:
    def __await__(self):
        yield

async def worker(name):
    for i in range(2):
        print(name, i)
        await Turn()

async def main():
    await asyncio.gather(worker("a"), worker("b"))

asyncio.run(main())
# expect: a 0
# expect: b 0
# expect: a 1
# expect: b 1
