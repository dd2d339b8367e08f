import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 7:
        loop.call_soon(ruler, loop, n + 1)

async def bad():
    print("raising")
    raise ValueError("x")

async def slow():
    for i in range(5):
        print("slow", i)
        await asyncio.sleep(0)

async def main():
    ruler(asyncio.get_running_loop())
    try:
        await asyncio.gather(slow(), bad())
    except ValueError:
        print("main caught")
    for _ in range(4):
        await asyncio.sleep(0)

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: slow 0
# expect: raising
# expect: turn 2
# expect: slow 1
# expect: turn 3
# expect: slow 2
# expect: main caught
# expect: turn 4
# expect: slow 3
# expect: turn 5
# expect: slow 4
# expect: turn 6
# expect: turn 7
