import asyncio


async def fail():
    raise ValueError("seen")


async def caller():
    await asyncio.gather(asyncio.sleep(3600), fail(), return_exceptions=True)


async def main():
    task = asyncio.create_task(caller())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")  # expect: cancelled


asyncio.run(main())
# clock: virtual
# expect-exit: 0
