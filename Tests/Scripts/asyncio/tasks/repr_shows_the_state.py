# clock: virtual
import asyncio

async def good():
    return 5

async def bad():
    raise ValueError("x")

async def main():
    a, b = asyncio.create_task(good(), name="a"), asyncio.create_task(bad(), name="b")
    await asyncio.sleep(0)
    print(repr(a).split(" coro=")[0], repr(a)[-10:])
    print(repr(b).split(" coro=")[0], repr(b)[-27:])
    c = asyncio.create_task(asyncio.sleep(9), name="c")
    print(repr(c).split(" coro=")[0])
    c.cancel()
    print(repr(c).split(" coro=")[0])
    await asyncio.sleep(0)
    print(repr(c).split(" coro=")[0])
    b.exception()

asyncio.run(main())
# expect: <Task finished name='a'  result=5>
# expect: <Task finished name='b'  exception=ValueError('x')>
# expect: <Task pending name='c'
# expect: <Task cancelling name='c'
# expect: <Task cancelled name='c'
