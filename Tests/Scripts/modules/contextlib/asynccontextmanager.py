import asyncio
from contextlib import aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def managed(name):
    print("enter", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("exit", name)


class Resource:
    async def aclose(self):
        print("closed")


async def main():
    async with managed("a") as value, nullcontext(5) as other, aclosing(Resource()):
        print(value, other)
    try:
        async with managed("b"):
            raise ValueError("gone")
    except ValueError as error:
        print(error)


asyncio.run(main())
# expect: enter a
# expect: a 5
# expect: closed
# expect: exit a
# expect: enter b
# expect: exit b
# expect: gone
