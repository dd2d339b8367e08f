import asyncio

class Suppress:
    async def __aenter__(self):
        pass

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        print(kind.__name__, error)
        return kind is KeyError

async def main():
    async with Suppress():
        raise KeyError("gone")
    try:
        async with Suppress():
            raise ValueError("kept")
    except ValueError as error:
        print("caught", error)

asyncio.run(main())
# expect: KeyError 'gone'
# expect: ValueError kept
# expect: caught kept
