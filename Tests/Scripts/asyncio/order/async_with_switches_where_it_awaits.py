import asyncio

class Section:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("entering", self.name)
        await asyncio.sleep(0)
        print("entered", self.name)

    async def __aexit__(self, *details):
        print("leaving", self.name)
        await asyncio.sleep(0)
        print("left", self.name)

async def work(name):
    async with Section(name):
        print("inside", name)

async def main():
    await asyncio.gather(work("a"), work("b"))

asyncio.run(main())
# expect: entering a
# expect: entering b
# expect: entered a
# expect: inside a
# expect: leaving a
# expect: entered b
# expect: inside b
# expect: leaving b
# expect: left a
# expect: left b
