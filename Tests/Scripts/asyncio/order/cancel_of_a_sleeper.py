# clock: virtual
import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 7:
        loop.call_soon(ruler, loop, n + 1)

async def work():
    try:
        await asyncio.sleep(100)
    finally:
        print("work cancelled")

async def main():
    ruler(asyncio.get_running_loop())
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    print("cancel asked")
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it")

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: cancel asked
# expect: turn 2
# expect: work cancelled
# expect: turn 3
# expect: main sees it
# expect: turn 4
# expect: turn 5
# expect: turn 6
# expect: turn 7
