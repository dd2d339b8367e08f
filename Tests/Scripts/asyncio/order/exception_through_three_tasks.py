import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 8:
        loop.call_soon(ruler, loop, n + 1)

async def level(n):
    try:
        if n == 0:
            raise KeyError("deep")
        await asyncio.create_task(level(n - 1))
    finally:
        print("level", n, "unwinds")

async def main():
    ruler(asyncio.get_running_loop())
    try:
        await asyncio.create_task(level(2))
    except KeyError as error:
        print("main caught", error)

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: turn 2
# expect: turn 3
# expect: level 0 unwinds
# expect: turn 4
# expect: level 1 unwinds
# expect: turn 5
# expect: level 2 unwinds
# expect: turn 6
# expect: main caught 'deep'
# expect: turn 7
# expect: turn 8
