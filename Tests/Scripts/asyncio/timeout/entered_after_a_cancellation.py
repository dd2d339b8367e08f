# clock: virtual
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        # The request is still counted: the timeout tells its own from it.
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(10)
        except TimeoutError:
            print("timeout", asyncio.current_task().cancelling())
        async with asyncio.timeout(1):
            asyncio.current_task().cancel()
            await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelling())


asyncio.run(main())
# expect: timeout 1
# expect: cancelled 2
