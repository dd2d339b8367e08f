import asyncio

async def sleeper():
    await asyncio.sleep(9)

async def on_future(future):
    await future

async def on_task():
    await asyncio.create_task(sleeper())

async def main():
    future = asyncio.get_running_loop().create_future()
    for make in (sleeper, lambda: on_future(future), on_task):
        for started in (False, True):
            t = asyncio.create_task(make())
            if started:
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            t.cancel("first")
            t.cancel("second")
            try:
                await t
            except asyncio.CancelledError as e:
                print(started, e.args, t.cancelling())
    due = asyncio.create_task(sleeper())
    for _ in range(2):
        await asyncio.sleep(0)
    due.cancel("one")
    await asyncio.sleep(0)
    print(due.cancelled(), due.cancel("two"))

asyncio.run(main())
# expect: False ('second',) 2
# expect: True ('first',) 2
# expect: False ('second',) 2
# expect: True ('first',) 2
# expect: False ('second',) 2
# expect: True ('first',) 2
# expect: True False
