# clock: virtual
import asyncio

async def child(n):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise

async def main():
    g = asyncio.gather(child(1), child(2))
    await asyncio.sleep(1)
    print(g.cancel())
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled", g.cancelled())

asyncio.run(main())
# expect: True
# expect: cancelled 1
# expect: cancelled 2
# expect: gather cancelled False
