import asyncio


class Named(asyncio.Timeout):
    def __init__(self, name, when):
        super().__init__(when)
        self.name = name


class Counting(asyncio.Runner):
    count = 0

    def run(self, coro, **options):
        self.count += 1
        return super().run(coro, **options)


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with Named("short", loop.time() + 1) as limit:
            await asyncio.sleep(10)
    except TimeoutError:
        print(limit.name, limit.expired())  # expect: short True


with Counting(debug=False) as runner:
    runner.run(main())
    runner.run(asyncio.sleep(0))
    print(runner.count)  # expect: 2
# clock: virtual
