import asyncio


class Resource:
    def __del__(self):
        print("deleted")


async def numbers():
    resource = Resource()
    yield 1
    yield 2


async def main():
    generator = numbers()
    await anext(generator)
    await generator.aclose()
    print("closed")
    async for number in numbers():
        break
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("left")


asyncio.run(main())
# expect: deleted
# expect: closed
# expect: deleted
# expect: left
