import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 9:
        loop.call_soon(ruler, loop, n + 1)

async def worker(sem, event, name):
    async with sem:
        print(name, "has a permit")
        await event.wait()
        print(name, "saw the event")
    print(name, "left")

async def main():
    ruler(asyncio.get_running_loop())
    sem, event = asyncio.Semaphore(2), asyncio.Event()
    tasks = [asyncio.create_task(worker(sem, event, n)) for n in "abcd"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    event.set()
    await asyncio.wait(tasks)
    print("done")

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: a has a permit
# expect: b has a permit
# expect: turn 2
# expect: turn 3
# expect: a saw the event
# expect: a left
# expect: b saw the event
# expect: b left
# expect: turn 4
# expect: c has a permit
# expect: c saw the event
# expect: c left
# expect: d has a permit
# expect: d saw the event
# expect: d left
# expect: turn 5
# expect: turn 6
# expect: done
# expect: turn 7
# expect: turn 8
# expect: turn 9
