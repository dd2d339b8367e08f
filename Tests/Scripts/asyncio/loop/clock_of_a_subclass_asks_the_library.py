import asyncio


class Loop(asyncio.SelectorEventLoop):
    def time(self):
        return super().time() + 1000


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(0.001)
    print(start < loop.time() < start + 500, start - asyncio.SelectorEventLoop.time(loop) > 500)


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())

# expect: True True
