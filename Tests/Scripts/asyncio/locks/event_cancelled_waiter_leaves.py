import asyncio

async def main():
    event = asyncio.Event()
    a, b = (asyncio.create_task(event.wait()) for _ in range(2))
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.sleep(0)
    print(repr(event)[-18:])
    event.set()
    print(await b, a.cancelled())

asyncio.run(main())
# expect: unset, waiters:1]>
# expect: True True
