import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 5:
        loop.call_soon(ruler, loop, n + 1)

async def waiter(future):
    await future
    print("waiter continues")

async def main():
    loop = asyncio.get_running_loop()
    ruler(loop)
    future = loop.create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    future.set_result(None)
    print("set")
    await task
    print("main continues")

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: set
# expect: turn 2
# expect: waiter continues
# expect: turn 3
# expect: main continues
# expect: turn 4
# expect: turn 5
