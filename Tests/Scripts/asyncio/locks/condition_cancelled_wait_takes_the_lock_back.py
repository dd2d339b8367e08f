import asyncio

async def waiter(cond):
    async with cond:
        try:
            await cond.wait()
        except asyncio.CancelledError:
            print("cancelled, locked:", cond.locked())
            raise

async def main():
    cond = asyncio.Condition()
    t = asyncio.create_task(waiter(cond))
    await asyncio.sleep(0)
    await cond.acquire()
    t.cancel()
    await asyncio.sleep(0)
    print("done while contested:", t.done())
    t.cancel()
    await asyncio.sleep(0)
    print("done after the second cancel:", t.done())
    cond.release()
    try:
        await t
    except asyncio.CancelledError:
        print(cond.locked())

asyncio.run(main())
# expect: done while contested: False
# expect: done after the second cancel: False
# expect: cancelled, locked: True
# expect: False
