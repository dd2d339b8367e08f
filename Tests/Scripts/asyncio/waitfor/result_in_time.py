# clock: virtual
import asyncio

async def main():
    print(await asyncio.wait_for(asyncio.sleep(1, "in time"), 2))
    print(await asyncio.wait_for(asyncio.sleep(1, "no limit"), None))
    t = asyncio.create_task(asyncio.sleep(1, "task"))
    print(await asyncio.wait_for(t, timeout=1.5))

asyncio.run(main())
# expect: in time
# expect: no limit
# expect: task
