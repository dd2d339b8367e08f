import asyncio

async def waiter(event):
    print("woken", await event.wait(), event.is_set())

async def main():
    event = asyncio.Event()
    t = asyncio.create_task(waiter(event))
    await asyncio.sleep(0)
    event.set()
    event.clear()
    late = asyncio.create_task(waiter(event))
    await t
    print(late.done())
    event.set()
    await late

asyncio.run(main())
# expect: woken True False
# expect: False
# expect: woken True True
