import asyncio

async def numbers():
    yield 1

async def attempt(throw):
    try:
        try:
            raise RuntimeError("handled")
        finally:
            await throw()
    except KeyError as error:
        print(repr(error), error.__context__)

async def main():
    await attempt(lambda: numbers().athrow(KeyError(1)))  # expect: KeyError(1) None
    ended = numbers()
    async for _ in ended:
        pass

    async def into_step():
        ended.asend(None).throw(KeyError(2))

    await attempt(into_step)  # expect: KeyError(2) None

asyncio.run(main())
