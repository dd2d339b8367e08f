import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    task.label = "first"
    print(task.label)  # expect: first
    print(hasattr(task, "other"))  # expect: False
    del task.label
    print(hasattr(task, "label"))  # expect: False
    future = asyncio.get_running_loop().create_future()
    future.cancel = lambda: "own"
    print(future.cancel())  # expect: own
    gathered = asyncio.gather(task)
    gathered.owner = task
    print(gathered.owner is task)  # expect: True
    try:
        task._state = "done"
    except AttributeError as error:
        print(error)  # expect: attribute '_state' of '_asyncio.Task' objects is not writable
    await gathered


asyncio.run(main())
