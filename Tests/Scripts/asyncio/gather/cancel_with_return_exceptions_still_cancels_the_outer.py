# clock: virtual
import asyncio

async def child():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        return "swallowed"

async def main():
    g = asyncio.gather(child(), child(), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel()
    try:
        print(await g)
    except asyncio.CancelledError:
        print("cancelled although the children swallowed it")

asyncio.run(main())
# expect: cancelled although the children swallowed it
