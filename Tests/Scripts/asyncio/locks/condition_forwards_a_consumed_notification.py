import asyncio

async def waiter(cond, name):
    async with cond:
        try:
            await cond.wait()
            print(name, "notified")
        except asyncio.CancelledError:
            print(name, "cancelled")
            raise

async def main():
    cond = asyncio.Condition()
    a, b = (asyncio.create_task(waiter(cond, n)) for n in "ab")
    await asyncio.sleep(0)
    async with cond:
        cond.notify()
        a.cancel()
    await asyncio.gather(a, b, return_exceptions=True)
    print(a.cancelled(), b.cancelled())

asyncio.run(main())
# expect: a cancelled
# expect: b notified
# expect: True False
