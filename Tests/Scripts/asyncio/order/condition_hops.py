import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 9:
        loop.call_soon(ruler, loop, n + 1)

async def waiter(cond, name):
    async with cond:
        await cond.wait()
        print(name, "woken")
    print(name, "left")

async def main():
    ruler(asyncio.get_running_loop())
    cond = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(cond, n)) for n in "abc"]
    await asyncio.sleep(0)
    async with cond:
        cond.notify_all()
        print("notified")
    await asyncio.gather(*tasks)
    print("done")

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: notified
# expect: turn 2
# expect: a woken
# expect: a left
# expect: b woken
# expect: b left
# expect: c woken
# expect: c left
# expect: turn 3
# expect: turn 4
# expect: done
# expect: turn 5
# expect: turn 6
# expect: turn 7
# expect: turn 8
# expect: turn 9
