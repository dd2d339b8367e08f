import weakref


class Failure(Exception):
    __slots__ = ("code", "__weakref__")


failure = Failure()
failure.code = 4
print(weakref.ref(failure)() is failure, failure.code)  # expect: True 4
try:
    class Twice(Failure):
        __slots__ = ("__weakref__",)
except TypeError as error:
    print(error)  # expect: __weakref__ slot disallowed: we already got one
