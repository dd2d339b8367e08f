import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 6:
        loop.call_soon(ruler, loop, n + 1)

async def work():
    print("work ends")

async def main():
    ruler(asyncio.get_running_loop())
    await asyncio.gather(work())
    print("main continues")
    await asyncio.sleep(0)
    await asyncio.sleep(0)

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: work ends
# expect: turn 2
# expect: turn 3
# expect: main continues
# expect: turn 4
# expect: turn 5
# expect: turn 6
