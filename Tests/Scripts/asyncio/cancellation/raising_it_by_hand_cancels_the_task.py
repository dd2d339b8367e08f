import asyncio

async def work():
    raise asyncio.CancelledError("by hand")

async def main():
    task = asyncio.create_task(work())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error, task.cancelled(), task.cancelling())  # expect: by hand True 0

asyncio.run(main())
