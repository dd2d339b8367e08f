# clock: virtual
import asyncio

async def work():
    try:
        async with asyncio.timeout(5) as cm:
            await asyncio.sleep(10)
    finally:
        print("expired", cm.expired())

async def both():
    try:
        async with asyncio.timeout(1) as cm:
            try:
                await asyncio.sleep(10)
            finally:
                asyncio.current_task().cancel("outside")
                await asyncio.sleep(0)
    finally:
        print("expired", cm.expired())

async def main():
    for f in (work, both):
        t = asyncio.create_task(f())
        await asyncio.sleep(0.5)
        if f is work:
            t.cancel()
        try:
            await t
        except asyncio.CancelledError:
            print(f.__name__, "cancelled")

asyncio.run(main())
# expect: expired False
# expect: work cancelled
# expect: expired True
# expect: both cancelled
