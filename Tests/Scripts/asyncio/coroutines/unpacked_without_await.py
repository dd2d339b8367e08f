async def pair():
    return 1, 2


def unpack():
    a, b = pair()


try:
    unpack()
except TypeError as error:
    print(error)
print("goes on")
# expect: cannot unpack non-iterable coroutine object
# expect: goes on
# expect-exit: 0
# expect-stderr: unpacked_without_await.py:6: RuntimeWarning: coroutine 'pair' was never awaited
# expect-stderr:   a, b = pair()
# expect-stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
