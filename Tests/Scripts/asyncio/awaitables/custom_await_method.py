import asyncio

class Value:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.value

async def main():
    print(await Value(5), await Value("x"))  # expect: 5 x

asyncio.run(main())
