# category: language
# difference: `async for` and `async with` may stand at the top level of a file.
# because: As for `await`.
# instead: Wrap the code in `async def main()` and `asyncio.run(main())`.
# cpython-error: SyntaxError: 'async with' outside async function
import asyncio


class Section:
    async def __aenter__(self):
        print("enter")  # expect: enter

    async def __aexit__(self, *details):
        print("exit")


async def numbers():
    for n in range(2):
        await asyncio.sleep(0)
        yield n


async with Section():
    async for n in numbers():
        print(n)
# expect: 0
# expect: 1
# expect: exit
print([n async for n in numbers()])  # expect: [0, 1]
