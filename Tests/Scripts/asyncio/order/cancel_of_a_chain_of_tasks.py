# clock: virtual
import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 9:
        loop.call_soon(ruler, loop, n + 1)

async def link(name, other=None):
    try:
        await (other or asyncio.sleep(100))
    finally:
        print("cancelled", name)

async def main():
    ruler(asyncio.get_running_loop())
    a = asyncio.create_task(link("a"))
    b = asyncio.create_task(link("b", a))
    c = asyncio.create_task(link("c", b))
    await asyncio.sleep(0)
    c.cancel()
    try:
        await c
    except asyncio.CancelledError:
        print("main sees it")

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: turn 2
# expect: cancelled a
# expect: turn 3
# expect: cancelled b
# expect: turn 4
# expect: cancelled c
# expect: turn 5
# expect: main sees it
# expect: turn 6
# expect: turn 7
# expect: turn 8
# expect: turn 9
