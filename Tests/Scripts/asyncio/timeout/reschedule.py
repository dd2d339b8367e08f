# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(5) as cm:
            cm.reschedule(start + 1)
            await asyncio.sleep(3)
    except TimeoutError:
        print(loop.time() - start)
    async with asyncio.timeout(1) as cm:
        cm.reschedule(None)
        await asyncio.sleep(3)
    print(loop.time() - start)
    try:
        cm.reschedule(1)
    except RuntimeError as e:
        print(e)
    try:
        asyncio.timeout(1).reschedule(1)
    except RuntimeError as e:
        print(e)

asyncio.run(main())
# expect: 1.0
# expect: 4.0
# expect: Cannot change state of finished Timeout
# expect: Timeout has not been entered
