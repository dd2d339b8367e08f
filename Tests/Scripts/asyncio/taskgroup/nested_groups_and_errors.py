# clock: virtual
import asyncio

async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)

async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fail(2))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(1))
                inner.create_task(asyncio.sleep(9))
    except* ValueError as e:
        print(repr(e))
    print(asyncio.current_task().cancelling())

    async def both():
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fail(1))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(1))
                await asyncio.sleep(10)

    t = asyncio.create_task(both())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except BaseException as e:
        print(type(e).__name__, t.cancelling())

asyncio.run(main())
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ExceptionGroup('unhandled errors in a TaskGroup', [ValueError(1)])])
# expect: 0
# expect: CancelledError 1
