import asyncio


async def work():
    pass


def attempt(function):
    try:
        print(function())
    except AttributeError as error:
        print(error)


async def main():
    coroutine = work()
    attempt(lambda: asyncio.ensure_future(coroutine, loop=5))
    attempt(lambda: asyncio.Future(loop=5))
    attempt(lambda: asyncio.Future(loop="x"))
    attempt(lambda: asyncio.Task(coroutine, loop=5))
    attempt(lambda: asyncio.all_tasks(5))
    coroutine.close()


# expect: 'int' object has no attribute 'create_task'
# expect: 'int' object has no attribute 'get_debug'
# expect: 'str' object has no attribute 'get_debug'
# expect: 'int' object has no attribute 'get_debug'
# expect: set()
asyncio.run(main())
