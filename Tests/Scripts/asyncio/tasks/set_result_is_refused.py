import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    for action in (lambda: task.set_result(1), lambda: task.set_exception(ValueError())):
        try:
            action()
        except RuntimeError as error:
            print(error)
    await task

asyncio.run(main())
# expect: Task does not support set_result operation
# expect: Task does not support set_exception operation
