import asyncio

async def fail():
    await asyncio.sleep(0)
    raise ValueError("inner")

async def main():
    try:
        try:
            raise KeyError("outer")
        except KeyError:
            await fail()
    except ValueError as error:
        print(repr(error), repr(error.__context__))  # expect: ValueError('inner') KeyError('outer')
    try:
        try:
            raise KeyError("outer")
        except KeyError:
            await asyncio.create_task(fail())
    except ValueError as error:
        print(repr(error), repr(error.__context__))  # expect: ValueError('inner') KeyError('outer')

asyncio.run(main())
