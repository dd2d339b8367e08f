import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 9:
        loop.call_soon(ruler, loop, n + 1)

async def child(name, turns, fail=False):
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        if fail:
            raise ValueError(name)
    finally:
        print(name, "ends")

async def main():
    ruler(asyncio.get_running_loop())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child("a", 1, True))
            tg.create_task(child("b", 9))
            await asyncio.sleep(1)
    except* ValueError as e:
        print("group", len(e.exceptions))

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: turn 2
# expect: a ends
# expect: turn 3
# expect: b ends
# expect: turn 4
# expect: turn 5
# expect: group 1
# expect: turn 6
# expect: turn 7
# expect: turn 8
# expect: turn 9
