import asyncio


async def fetch():
    pass


async def main():
    coroutine = fetch()
    del coroutine
    several = [fetch(), fetch()]
    several = None
    if fetch():
        print("a coroutine is true")  # expect: a coroutine is true
    await asyncio.sleep(0)


asyncio.run(main())
# expect-stderr: never_awaited_at_the_deletion.py:10: RuntimeWarning: coroutine 'fetch' was never awaited
# expect-stderr:   del coroutine
# expect-stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
# expect-stderr: never_awaited_at_the_deletion.py:12: RuntimeWarning: coroutine 'fetch' was never awaited
# expect-stderr:   several = None
# expect-stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
# expect-stderr: never_awaited_at_the_deletion.py:13: RuntimeWarning: coroutine 'fetch' was never awaited
# expect-stderr:   if fetch():
# expect-stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
# expect-exit: 0
