async def never():
    pass


never()
never()
# expect-stderr: never_awaited_is_told_with_its_place.py:5: RuntimeWarning: coroutine 'never' was never awaited
# expect-stderr:   never()
# expect-stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
# expect-stderr: never_awaited_is_told_with_its_place.py:6: RuntimeWarning: coroutine 'never' was never awaited
# expect-stderr:   never()
# expect-stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
# expect-exit: 0
