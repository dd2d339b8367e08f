import asyncio

class Loud(asyncio.Lock):
    async def acquire(self):
        print("acquire")
        return await super().acquire()

    def release(self):
        print("release")
        super().release()

async def main():
    cond = asyncio.Condition(Loud())

    async def waiter():
        async with cond:
            await cond.wait()
            print("woken")

    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    async with cond:
        cond.notify()
    await t

asyncio.run(main())
# expect: acquire
# expect: release
# expect: acquire
# expect: release
# expect: acquire
# expect: woken
# expect: release
