import asyncio

async def bad():
    raise KeyError("bad")

async def main():
    task = asyncio.create_task(bad())
    await asyncio.sleep(0)
    try:
        raise ValueError("mine")
    except ValueError:
        try:
            await task
        except KeyError as error:
            print(repr(error.__context__))  # expect: ValueError('mine')

asyncio.run(main())
