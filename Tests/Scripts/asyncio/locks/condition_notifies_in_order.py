import asyncio

async def waiter(cond, name):
    async with cond:
        print(name, await cond.wait())

async def main():
    cond = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(cond, n)) for n in "abcd"]
    await asyncio.sleep(0)
    async with cond:
        cond.notify()
    await asyncio.sleep(0.1)
    async with cond:
        cond.notify(2)
        print("notified", cond.locked())
    await asyncio.sleep(0.1)
    print([t.done() for t in tasks])
    async with cond:
        cond.notify_all()
    await asyncio.gather(*tasks)

asyncio.run(main())
# expect: a True
# expect: notified True
# expect: b True
# expect: c True
# expect: [True, True, True, False]
# expect: d True
