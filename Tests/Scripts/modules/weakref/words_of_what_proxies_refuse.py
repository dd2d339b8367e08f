import weakref


class Thing:
    def __iter__(self):
        return self


thing = Thing()
proxy = weakref.proxy(thing)
for attempt in lambda: next(proxy), lambda: weakref.ref(), lambda: weakref.proxy(), lambda: weakref.proxy(1, 2, 3):
    try:
        attempt()
    except TypeError as error:
        print(error)
# expect: Weakref proxy referenced a non-iterator 'Thing' object
# expect: __new__ expected at least 1 argument, got 0
# expect: proxy expected at least 1 argument, got 0
# expect: proxy expected at most 2 arguments, got 3
