import asyncio


class Loop(asyncio.SelectorEventLoop):
    def __init__(self, name, *, number):
        super().__init__()
        self.name = name
        self.number = number


async def main():
    return asyncio.get_running_loop().name


loop = Loop("one", number=2)
print(loop.run_until_complete(main()), loop.number)  # expect: one 2
loop.close()
