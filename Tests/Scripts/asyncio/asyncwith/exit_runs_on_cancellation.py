# clock: virtual
import asyncio

class Section:
    async def __aenter__(self):
        print("enter")  # expect: enter

    async def __aexit__(self, kind, error, traceback):
        print("exit", kind.__name__)  # expect: exit CancelledError
        await asyncio.sleep(1)
        print("exit done")  # expect: exit done

async def work():
    async with Section():
        await asyncio.sleep(100)

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print(task.cancelled())  # expect: True

asyncio.run(main())
