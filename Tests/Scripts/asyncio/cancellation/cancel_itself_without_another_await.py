import asyncio

async def work():
    asyncio.current_task().cancel()
    return "result"

async def main():
    task = asyncio.create_task(work())
    try:
        print(await task)
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())  # expect: cancelled True

asyncio.run(main())
