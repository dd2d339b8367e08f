import asyncio

async def g():
    yield 1

async def main():
    for action in (lambda: list(g()), lambda: [x for x in g()]):
        try:
            action()
        except TypeError as error:
            print(error)

asyncio.run(main())
# expect: 'async_generator' object is not iterable
# expect: 'async_generator' object is not iterable
