import asyncio


async def count(name):
    try:
        for number in range(3):
            yield number
    finally:
        print("closed", name)


async def through(iterable):
    async for item in iterable:
        yield item


async def turns():
    for _ in range(5):
        await asyncio.sleep(0)


async def main():
    expression = (item async for item in count("behind an expression"))
    print(await anext(expression))  # expect: 0
    await expression.aclose()
    await turns()
    # expect: closed behind an expression
    chain = through(through(count("behind two generators")))
    print(await anext(chain))  # expect: 0
    await chain.aclose()
    await turns()
    # expect: closed behind two generators
    print("end")  # expect: end


asyncio.run(main())
