import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 9:
        loop.call_soon(ruler, loop, n + 1)

async def level(n):
    if n:
        await asyncio.create_task(level(n - 1))
    print("level", n, "ends")

async def main():
    ruler(asyncio.get_running_loop())
    await level(3)

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: turn 2
# expect: turn 3
# expect: level 0 ends
# expect: turn 4
# expect: level 1 ends
# expect: turn 5
# expect: level 2 ends
# expect: turn 6
# expect: level 3 ends
# expect: turn 7
# expect: turn 8
# expect: turn 9
