import asyncio


class Loop(asyncio.SelectorEventLoop):
    def call_later(self, delay, callback, *args, context=None):
        print(repr(delay))
        return super().call_later(0, callback, *args, context=context)


async def main():
    await asyncio.sleep(5)
    await asyncio.sleep(2.5)
    seconds = 7
    await asyncio.sleep(seconds, "result")
    task = asyncio.create_task(asyncio.sleep(0))
    await asyncio.wait([task], timeout=3)


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())

# expect: 5
# expect: 2.5
# expect: 7
# expect: 3
