import asyncio


class Page:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __await__(self):
        print("loads", self.name)
        yield
        return self.name.upper()


async def main():
    print(await asyncio.gather(Page("a"), Page("b"), Page("a")))


asyncio.run(main())
# expect: loads a
# expect: loads b
# expect: ['A', 'B', 'A']
