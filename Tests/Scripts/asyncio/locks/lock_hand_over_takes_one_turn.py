import asyncio

def ruler(loop, n=0):
    print("turn", n)
    if n < 8:
        loop.call_soon(ruler, loop, n + 1)

async def worker(lock, name):
    print(name, "asks")
    async with lock:
        print(name, "has it")
        await asyncio.sleep(0)
    print(name, "left")

async def main():
    ruler(asyncio.get_running_loop())
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(lock, n) for n in "abc"))

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: a asks
# expect: a has it
# expect: b asks
# expect: c asks
# expect: turn 2
# expect: a left
# expect: turn 3
# expect: b has it
# expect: turn 4
# expect: b left
# expect: turn 5
# expect: c has it
# expect: turn 6
# expect: c left
# expect: turn 7
# expect: turn 8
