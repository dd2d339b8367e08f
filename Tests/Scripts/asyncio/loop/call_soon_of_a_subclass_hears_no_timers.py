import asyncio


class Loop(asyncio.SelectorEventLoop):
    calls = 0

    def call_soon(self, callback, *args, context=None):
        self.calls += 1
        return super().call_soon(callback, *args, context=context)


async def main():
    await asyncio.sleep(0)
    await asyncio.sleep(0.001)


loop = Loop()
loop.run_until_complete(main())
print(loop.calls)
loop.close()

# expect: 4
