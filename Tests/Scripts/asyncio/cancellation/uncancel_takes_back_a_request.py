import asyncio

async def main():
    task = asyncio.current_task()
    task.cancel("one")
    print(task.cancelling(), task._must_cancel)  # expect: 1 True
    print(task.uncancel(), task._must_cancel)  # expect: 0 False
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    print(task.uncancel(), task.cancelling())  # expect: 1 1
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("cancelled", task.uncancel(), task.uncancel())  # expect: cancelled 0 0

asyncio.run(main())
