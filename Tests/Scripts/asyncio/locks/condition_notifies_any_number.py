import asyncio

async def waiter(cond):
    async with cond:
        await cond.wait()

async def main():
    cond = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(cond)) for _ in range(6)]
    await asyncio.sleep(0)
    for n in (0, -3, 1.5, True, 10**30):
        async with cond:
            cond.notify(n)
        await asyncio.sleep(0.01)
        print(n, sum(t.done() for t in tasks))
    async with cond:
        cond.notify("nobody waits")

asyncio.run(main())
# expect: 0 0
# expect: -3 0
# expect: 1.5 2
# expect: True 3
# expect: 1000000000000000000000000000000 6
