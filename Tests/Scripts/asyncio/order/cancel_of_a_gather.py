# clock: virtual
import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 8:
        loop.call_soon(ruler, loop, n + 1)

async def work(name):
    try:
        await asyncio.sleep(100)
    finally:
        print("cancelled", name)

async def main():
    ruler(asyncio.get_running_loop())
    g = asyncio.gather(work("a"), work("b"))
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("main sees it")

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: turn 2
# expect: cancelled a
# expect: cancelled b
# expect: turn 3
# expect: turn 4
# expect: main sees it
# expect: turn 5
# expect: turn 6
# expect: turn 7
# expect: turn 8
