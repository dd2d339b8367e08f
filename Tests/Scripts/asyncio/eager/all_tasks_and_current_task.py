import asyncio

async def work(name):
    task = asyncio.current_task()
    print(name, task.get_name(), task in asyncio.all_tasks())
    if name == "blocks":
        await asyncio.sleep(0)
        print(asyncio.current_task() is task)

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    main_task = asyncio.current_task()
    quick = asyncio.create_task(work("quick"))  # expect: quick Task-2 True
    slow = asyncio.create_task(work("blocks"))  # expect: blocks Task-3 True
    print(asyncio.current_task() is main_task, quick.done(), slow.done())  # expect: True True False
    print(asyncio.all_tasks() == {main_task, slow}, quick.get_coro())  # expect: True None
    await slow  # expect: True

asyncio.run(main())
