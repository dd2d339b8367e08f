import asyncio

async def numbers(name):
    for i in range(3):
        yield i
        print(name, "resumed", i)
        await asyncio.sleep(0)

async def consumer(name):
    async for n in numbers(name):
        print(name, "got", n)

async def main():
    await asyncio.gather(consumer("a"), consumer("b"))

asyncio.run(main())
# expect: a got 0
# expect: a resumed 0
# expect: b got 0
# expect: b resumed 0
# expect: a got 1
# expect: a resumed 1
# expect: b got 1
# expect: b resumed 1
# expect: a got 2
# expect: a resumed 2
# expect: b got 2
# expect: b resumed 2
