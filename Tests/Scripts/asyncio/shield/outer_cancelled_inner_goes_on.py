# clock: virtual
import asyncio

async def main():
    inner = asyncio.create_task(asyncio.sleep(2, "inner"))
    outer = asyncio.shield(inner)
    waiter = asyncio.ensure_future(outer)
    await asyncio.sleep(1)
    print(outer.cancel(), inner.done())
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled())
    print(await inner)

asyncio.run(main())
# expect: True False
# expect: outer cancelled False
# expect: inner
