import asyncio

async def main():
    child = asyncio.create_task(asyncio.sleep(0.1, "child"))
    waiter = asyncio.create_task(asyncio.wait([child]))
    await asyncio.sleep(0)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        print("cancelled", child.done(), await child)

asyncio.run(main())
# expect: cancelled False child
