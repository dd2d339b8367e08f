import asyncio


async def never():
    pass


async def main():
    for _ in range(3):
        never()
    never()


asyncio.run(main())
# expect-stderr: never_awaited_is_told_once_for_each_place.py:10: RuntimeWarning: coroutine 'never' was never awaited
# expect-stderr:   never()
# expect-stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
# expect-stderr: never_awaited_is_told_once_for_each_place.py:11: RuntimeWarning: coroutine 'never' was never awaited
# expect-stderr:   never()
# expect-stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
# expect-exit: 0
