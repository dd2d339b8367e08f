import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def managed(name):
    print("enter", name)
    yield name
    print("exit", name)


async def finish(name):
    print("finish", name)


async def main():
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(managed("a")))
        stack.push_async_callback(finish, "b")
        stack.callback(print, "c")


asyncio.run(main())
# expect: enter a
# expect: a
# expect: c
# expect: finish b
# expect: exit a
