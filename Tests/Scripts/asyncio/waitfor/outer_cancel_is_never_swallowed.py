# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    outer = asyncio.create_task(asyncio.wait_for(future, 10))
    await asyncio.sleep(0)
    future.set_result("done")
    outer.cancel()
    try:
        print(await outer)
    except asyncio.CancelledError:
        print("cancelled")
    inner = asyncio.create_task(asyncio.sleep(5))
    outer = asyncio.create_task(asyncio.wait_for(inner, 10))
    await asyncio.sleep(1)
    outer.cancel()
    await asyncio.gather(outer, return_exceptions=True)
    print(inner.cancelled(), outer.cancelled())

asyncio.run(main())
# expect: cancelled
# expect: True True
