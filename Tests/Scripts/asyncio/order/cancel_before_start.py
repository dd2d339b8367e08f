import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 5:
        loop.call_soon(ruler, loop, n + 1)

async def work():
    print("never")

async def main():
    ruler(asyncio.get_running_loop())
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("done callback", t.cancelled()))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it")

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: turn 2
# expect: done callback True
# expect: main sees it
# expect: turn 3
# expect: turn 4
# expect: turn 5
