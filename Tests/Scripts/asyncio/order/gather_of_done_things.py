import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 5:
        loop.call_soon(ruler, loop, n + 1)

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_result("done")
    ruler(loop)
    print(await asyncio.gather(future, future))
    print("main continues")
    await asyncio.sleep(0)

asyncio.run(main())
# expect: turn 0
# expect: ['done', 'done']
# expect: main continues
# expect: turn 1
# expect: turn 2
# expect: turn 3
# expect: turn 4
# expect: turn 5
