import sys


class Broken:
    def __del__(self):
        raise ValueError("in a finalizer")


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg)
    print(unraisable.object.__qualname__)


sys.unraisablehook = hook
thing = Broken()
del thing
print("goes on")
# expect: ValueError in a finalizer None
# expect: Broken.__del__
# expect: goes on
