import asyncio

class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name)
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        print("close", self.name, kind, error)

async def main():
    async with Connection("a") as a, Connection("b") as b:
        print(a.name, b.name)

asyncio.run(main())
# expect: open a
# expect: open b
# expect: a b
# expect: close b None None
# expect: close a None None
