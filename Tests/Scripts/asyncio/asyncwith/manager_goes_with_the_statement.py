import asyncio


class Session:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        if self.name == "waits":
            await asyncio.sleep(0)

    def __del__(self):
        print("gone", self.name)


async def use(name):
    async with Session(name):
        pass
    print("after")


# expect: gone waits
# expect: after
asyncio.run(use("waits"))
# expect: gone returns
# expect: after
asyncio.run(use("returns"))
