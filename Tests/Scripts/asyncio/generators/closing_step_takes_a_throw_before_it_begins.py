import asyncio


async def numbers():
    try:
        yield 1
    except KeyError as error:
        print("caught", error)
        await asyncio.sleep(0)


async def main():
    generator = numbers()
    await anext(generator)
    closing = generator.aclose()
    closing.throw(KeyError("thrown"))  # expect: caught 'thrown'
    try:
        closing.send(None)
    except StopIteration:
        print("closed")  # expect: closed


asyncio.run(main())
