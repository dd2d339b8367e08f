import asyncio

async def main():
    future = asyncio.get_running_loop().create_future()

    async def work():
        try:
            await future
        except asyncio.CancelledError:
            print("once")
            await asyncio.sleep(0)
            return "result"

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    future.cancel()
    task.cancel()
    try:
        print(await task)
    except asyncio.CancelledError:
        print("cancelled", task.cancelling())
    # expect: once
    # expect: result

asyncio.run(main())
