# clock: virtual
import asyncio

async def work():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as error:
        print("inside", error.args)  # expect: inside ('too slow',)
        raise

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel("too slow")
    try:
        await task
    except asyncio.CancelledError as error:
        print("outside", error.args, str(error))  # expect: outside ('too slow',) too slow

asyncio.run(main())
