# Neither fresh nor begun; `async for` over them goes on.
import asyncio


async def numbers():
    yield 1
    yield 2


async def main():
    generator = numbers()
    print(await anext(generator))
    for awaitable in [lambda: numbers(), lambda: generator]:
        try:
            await awaitable()
        except TypeError as error:
            print(error)
    try:
        await numbers()
    except TypeError as error:
        print(error)
    print([number async for number in generator], [number async for number in numbers()])


asyncio.run(main())
# expect: 1
# expect: object async_generator can't be used in 'await' expression
# expect: object async_generator can't be used in 'await' expression
# expect: object async_generator can't be used in 'await' expression
# expect: [2] [1, 2]
