import asyncio


class Plain:
    async def __aenter__(self):
        return "plain"

    async def __aexit__(self, kind, error, traceback):
        print("left with", kind and kind.__name__)
        return kind is KeyError


class Loose(Plain):
    async def __aexit__(self, *details):
        print("details", len(details))


class Awaitables:
    """Methods that are no coroutine functions."""

    def __aenter__(self):
        return asyncio.sleep(0, "future")

    def __aexit__(self, *details):
        return asyncio.sleep(0, True)


class Static:
    @staticmethod
    async def __aenter__():
        return "static"

    @classmethod
    async def __aexit__(cls, kind, error, traceback):
        print(cls.__name__, error)


async def main():
    for manager in (Plain(), Loose(), Awaitables(), Static()):
        async with manager as value:
            print(value)
    async with Plain():
        raise KeyError("gone")
    async with Awaitables():
        raise ValueError("gone")
    try:
        async with Static():
            raise ValueError("stays")
    except ValueError as error:
        print(repr(error))


asyncio.run(main())
# expect: plain
# expect: left with None
# expect: plain
# expect: details 3
# expect: future
# expect: static
# expect: Static None
# expect: left with KeyError
# expect: Static stays
# expect: ValueError('stays')
