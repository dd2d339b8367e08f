# clock: virtual
import asyncio


async def work():
    print("begun")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(work())  # expect: begun
    print(task in asyncio.all_tasks(), task.cancel())  # expect: True True
    try:
        await task  # expect: cancelled
    except asyncio.CancelledError:
        print(task.cancelled(), task in asyncio.all_tasks())  # expect: True False
    done = asyncio.create_task(asyncio.sleep(0, "at once"))
    print(done.done(), done.cancel())  # expect: False True


asyncio.run(main())
