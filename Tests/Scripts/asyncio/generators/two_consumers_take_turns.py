import asyncio

async def source():
    for i in range(6):
        yield i

async def consumer(name, it):
    async for n in it:
        print(name, n)
        await asyncio.sleep(0)

async def main():
    it = source()
    await asyncio.gather(consumer("a", it), consumer("b", it))

asyncio.run(main())
# expect: a 0
# expect: b 1
# expect: a 2
# expect: b 3
# expect: a 4
# expect: b 5
