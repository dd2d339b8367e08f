import asyncio

class Ready:
    def __await__(self):
        return iter([])

class Computed:
    def __await__(self):
        return 5
        yield

class Wrong:
    def __await__(self):
        return 5

async def main():
    print(await Ready(), await Computed())  # expect: None 5
    try:
        await Wrong()
    except TypeError as error:
        print(error)  # expect: __await__() returned non-iterator of type 'int'

asyncio.run(main())
