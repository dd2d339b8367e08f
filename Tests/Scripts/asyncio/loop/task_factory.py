import asyncio

async def work():
    return asyncio.current_task().get_name()

def factory(loop, coro, **options):
    print("factory", sorted(options))
    return asyncio.Task(coro, loop=loop, **options)

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print(await asyncio.create_task(work(), name="given"))
    print(await asyncio.gather(work()) is not None, loop.get_task_factory() is factory)
    loop.set_task_factory(None)
    try:
        loop.set_task_factory(5)
    except TypeError as e:
        print(e)

asyncio.run(main())
# expect: factory []
# expect: given
# expect: factory []
# expect: True True
# expect: task factory must be a callable or None
