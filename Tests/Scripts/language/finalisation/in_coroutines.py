class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

async def work():
    thing = Thing("local")
    await asyncio.sleep(0)
    print("woken")
    thing = None
    print("let go")
    other = Thing("other")
    return other.name


async def main():
    print(await work())
    print("awaited")


import asyncio

asyncio.run(main())
# expect: woken
# expect: del local
# expect: let go
# expect: del other
# expect: other
# expect: awaited
