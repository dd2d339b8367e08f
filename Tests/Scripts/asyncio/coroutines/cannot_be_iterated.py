async def f():
    pass

c = f()
for action in (lambda: list(c), lambda: iter(c), lambda: next(c)):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: 'coroutine' object is not iterable
# expect: 'coroutine' object is not iterable
# expect: 'coroutine' object is not an iterator
c.close()
