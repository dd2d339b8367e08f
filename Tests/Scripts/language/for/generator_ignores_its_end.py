# A generator that yields while a loop's end closes it is told of on standard error and never goes on.
import contextlib
import io
import sys


class Manager:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        print("exit", details[0])


def generator():
    with Manager():
        try:
            yield 1
        finally:
            yield 2


def leave():
    for _ in generator():
        break
    print("left")


def fail():
    for _ in generator():
        1 / 0


def suspending():
    for one in generator():
        yield one
        return


sys.unraisablehook = lambda unraisable: print(unraisable.exc_value)
leave()
try:
    fail()
except ZeroDivisionError as error:
    del error
    print("failed")
print(list(suspending()))
# expect: generator ignored GeneratorExit
# expect: left
# expect: generator ignored GeneratorExit
# expect: failed
# expect: generator ignored GeneratorExit
# expect: [1]
