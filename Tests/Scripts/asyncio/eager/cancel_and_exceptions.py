import asyncio

async def fail():
    raise ValueError("at once")

async def blocks():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(fail())
    print(t.done(), repr(t.exception()), t.cancel())
    b = asyncio.create_task(blocks())
    print(b.cancel(), b.done())
    try:
        await b
    except asyncio.CancelledError:
        print(b.cancelled())
    class MyTask(asyncio.Task):
        pass
    loop.set_task_factory(asyncio.create_eager_task_factory(MyTask))
    m = asyncio.create_task(asyncio.sleep(0, 5))
    print(type(m).__name__, await m)

asyncio.run(main())
# expect: True ValueError('at once') False
# expect: True False
# expect: cancelled
# expect: True
# expect: MyTask 5
