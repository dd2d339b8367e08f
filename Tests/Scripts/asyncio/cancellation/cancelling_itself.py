import asyncio

async def work():
    task = asyncio.current_task()
    task.cancel()
    print("still running", task.cancelling())  # expect: still running 1
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("at the next await")  # expect: at the next await
        raise

async def main():
    try:
        await asyncio.create_task(work())
    except asyncio.CancelledError:
        print("main sees it")  # expect: main sees it

asyncio.run(main())
