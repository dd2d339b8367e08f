import asyncio

class Named(asyncio.Future):
    def __init__(self, name, *, loop=None):
        super().__init__(loop=loop)
        self.name = name

    def set_result(self, result):
        print("set", self.name)
        super().set_result(result)

async def main():
    f = Named("n")
    print(isinstance(f, asyncio.Future), asyncio.isfuture(f), f.name, f.done())
    f.add_done_callback(lambda done: print("callback", done is f, done.name))
    asyncio.get_running_loop().call_soon(f.set_result, 5)
    print(await f)
    print(f, asyncio.ensure_future(f) is f)
    g = Named("g")
    asyncio.get_running_loop().call_soon(g.set_exception, KeyError("x"))
    try:
        await asyncio.wait_for(g, 1)
    except KeyError as e:
        print(repr(e), repr(g))
    done, pending = await asyncio.wait([f, g])
    print(done == {f, g})
    print(await asyncio.gather(f, g, return_exceptions=True))
    print(asyncio.Future[int], asyncio.Task[str])

asyncio.run(main())
# expect: True True n False
# expect: set n
# expect: callback True n
# expect: 5
# expect: <Named finished result=5> True
# expect: KeyError('x') <Named finished exception=KeyError('x')>
# expect: True
# expect: [5, KeyError('x')]
# expect: _asyncio.Future[int] _asyncio.Task[str]
