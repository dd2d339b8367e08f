# clock: virtual
import asyncio

async def fail(delay, e):
    await asyncio.sleep(delay)
    raise e

async def sleeper():
    try:
        await asyncio.sleep(100)
    finally:
        print("sleeper cancelled")

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(sleeper())
            tg.create_task(fail(1, ValueError("one")))
            tg.create_task(fail(1, KeyError("two")))
            try:
                await asyncio.sleep(50)
            finally:
                print("body cancelled", asyncio.current_task().cancelling())
    except ExceptionGroup as e:
        print(repr(e), t.cancelled(), asyncio.current_task().cancelling())

asyncio.run(main())
# expect: sleeper cancelled
# expect: body cancelled 1
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('one'), KeyError('two')]) True 0
