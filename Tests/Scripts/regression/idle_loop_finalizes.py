# What only a finalizer can end does not keep a loop waiting.
import asyncio


class Waker:
    def __init__(self, future):
        self.future = future

    def __del__(self):
        loop = self.future.get_loop()
        loop.call_soon(self.future.set_result, "woken")


async def forget(future):
    waker = Waker(future)
    await asyncio.sleep(0)


async def main():
    future = asyncio.get_running_loop().create_future()
    await forget(future)
    print(await future)


asyncio.run(main())

# expect: woken
