import asyncio

class Duck:
    _asyncio_future_blocking = False

    def __init__(self):
        self.inner = asyncio.get_running_loop().create_future()

    def __await__(self):
        if not self.inner.done():
            self._asyncio_future_blocking = True
            yield self
        return self.inner.result()

    def __getattr__(self, name):
        return getattr(self.inner, name)

async def main():
    duck = Duck()
    print(asyncio.isfuture(duck), asyncio.ensure_future(duck) is duck)  # expect: True True
    asyncio.get_running_loop().call_soon(duck.inner.set_result, 5)
    print(await duck)  # expect: 5
    duck = Duck()
    task = asyncio.current_task()
    asyncio.get_running_loop().call_soon(task.cancel)
    try:
        await duck
    except asyncio.CancelledError:
        print(duck.cancelled())  # expect: True

asyncio.run(main())
