# clock: virtual
import asyncio

async def fail_when_cancelled():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("cleanup")

async def group():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail_when_cancelled())
    except* ValueError as e:
        print(repr(e), asyncio.current_task().cancelling())
        await asyncio.sleep(1)
        print("not reached")

async def main():
    t = asyncio.create_task(group())
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelling())

asyncio.run(main())
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('cleanup')]) 1
# expect: cancelled 1
