import asyncio

async def numbers(name):
    for i in range(3):
        print(name, i)
        await asyncio.sleep(0)
        yield i

async def collect(name):
    return [n async for n in numbers(name)]

async def main():
    print(await asyncio.gather(collect("a"), collect("b")))

asyncio.run(main())
# expect: a 0
# expect: b 0
# expect: a 1
# expect: b 1
# expect: a 2
# expect: b 2
# expect: [[0, 1, 2], [0, 1, 2]]
