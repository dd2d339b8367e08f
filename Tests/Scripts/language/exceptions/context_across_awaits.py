# clock: virtual
import asyncio


async def fail():
    await asyncio.sleep(1)
    try:
        raise KeyError("inner")
    except KeyError:
        raise TypeError("last")


async def main():
    try:
        try:
            raise ValueError("outer")
        except ValueError:
            await fail()
    except TypeError as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__context__))


asyncio.run(main())
# expect: TypeError('last') KeyError('inner') ValueError('outer')
