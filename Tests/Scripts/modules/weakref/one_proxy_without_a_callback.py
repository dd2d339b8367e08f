import weakref


class Thing:
    def __iter__(self):
        return self


thing, other = Thing(), Thing()
first = weakref.proxy(thing)
print(first is weakref.proxy(thing), first is weakref.proxy(thing, None))  # expect: True True
print(first is weakref.proxy(thing, print), first is weakref.proxy(other))  # expect: False False
for attempt in lambda: next(first), lambda: weakref.ref(), lambda: weakref.proxy(), lambda: weakref.proxy(1, 2, 3):
    try:
        attempt()
    except TypeError as error:
        print(error)
# expect: Weakref proxy referenced a non-iterator 'Thing' object
# expect: __new__ expected at least 1 argument, got 0
# expect: proxy expected at least 1 argument, got 0
# expect: proxy expected at most 2 arguments, got 3
