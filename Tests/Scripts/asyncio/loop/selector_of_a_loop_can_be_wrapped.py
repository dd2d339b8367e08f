import asyncio


class Loop(asyncio.SelectorEventLoop):
    # As libraries for tests do it: no time passes, the clock jumps.

    def __init__(self):
        super().__init__()
        self.now = 0
        select = self._selector.select

        def jump(timeout):
            if timeout:
                self.now += timeout
            return select(0)

        self._selector.select = jump

    def time(self):
        return self.now


async def main():
    await asyncio.gather(asyncio.sleep(3600), asyncio.sleep(60))
    print(round(asyncio.get_running_loop().time()))
    try:
        async with asyncio.timeout(100):
            await asyncio.sleep(1000)
    except TimeoutError:
        print(round(asyncio.get_running_loop().time()))


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())

# expect: 3600
# expect: 3700
