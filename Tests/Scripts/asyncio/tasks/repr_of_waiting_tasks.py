import asyncio

async def inner():
    await asyncio.get_running_loop().create_future()

async def outer(task):
    await task

async def main():
    a = asyncio.create_task(inner(), name="it's a")
    b = asyncio.create_task(outer(a), name="b")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    text = repr(b)
    print(text[:21], text.count("wait_for="), text.count("cb=[Task.task_wakeup()]"))
    b.cancel()
    print(repr(b)[:24], repr(a)[:32])
    await asyncio.wait([b])
    print(repr(b)[:22])

asyncio.run(main())
# expect: <Task pending name='b 2 2
# expect: <Task cancelling name='b <Task cancelling name="it's a" c
# expect: <Task cancelled name='
