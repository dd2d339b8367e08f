import asyncio


class Answer:
    _asyncio_future_blocking = False

    def get_loop(self):
        return asyncio.get_running_loop()

    def add_done_callback(self, callback, *, context=None):
        print(type(context).__name__)
        self.get_loop().call_soon(callback, self, context=context)

    def result(self):
        return 42

    def __await__(self):
        self._asyncio_future_blocking = True
        yield self
        return self.result()


async def main():
    print(await Answer())


asyncio.run(main())

# expect: Context
# expect: 42
