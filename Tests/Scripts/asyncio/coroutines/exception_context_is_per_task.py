import asyncio

async def handler(name):
    try:
        raise ValueError(name)
    except ValueError:
        await asyncio.sleep(0)
        try:
            raise KeyError(name)
        except KeyError as error:
            print(name, repr(error.__context__))

async def main():
    await asyncio.gather(handler("a"), handler("b"))

asyncio.run(main())
# expect: a ValueError('a')
# expect: b ValueError('b')
