# clock: virtual
import asyncio

async def child(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(n)
        print("child", n)
        raise

async def group():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child(1))
        tg.create_task(child(2))

async def main():
    t = asyncio.create_task(group())
    await asyncio.sleep(1)
    t.cancel("stop")
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args, t.cancelling())

asyncio.run(main())
# expect: child 1
# expect: child 2
# expect: cancelled ('stop',) 1
