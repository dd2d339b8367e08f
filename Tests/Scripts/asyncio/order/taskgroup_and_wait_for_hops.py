import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 12:
        loop.call_soon(ruler, loop, n + 1)

async def child(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print(name, "ends")

async def main():
    ruler(asyncio.get_running_loop())
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child("a", 1))
        tg.create_task(child("b", 2))
    print("group done")
    await asyncio.wait_for(child("c", 2), 10)
    print("wait_for done")
    t = asyncio.create_task(child("d", 1))
    await asyncio.wait([t])
    print("wait done")
    await asyncio.shield(asyncio.create_task(child("e", 0)))
    print("shield done")

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: turn 2
# expect: a ends
# expect: turn 3
# expect: b ends
# expect: turn 4
# expect: turn 5
# expect: group done
# expect: turn 6
# expect: turn 7
# expect: c ends
# expect: wait_for done
# expect: turn 8
# expect: turn 9
# expect: d ends
# expect: turn 10
# expect: turn 11
# expect: wait done
# expect: turn 12
# expect: e ends
# expect: shield done
