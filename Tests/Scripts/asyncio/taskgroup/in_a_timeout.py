# clock: virtual
import asyncio

async def main():
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as tg:
                t = tg.create_task(asyncio.sleep(5))
                await asyncio.sleep(5)
    except TimeoutError as e:
        print(repr(e), t.cancelled(), asyncio.current_task().cancelling())

asyncio.run(main())
# expect: TimeoutError() True 0
