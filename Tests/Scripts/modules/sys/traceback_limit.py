# expect-exit: 0
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_limit.py", line 11, in inner
# expect-stderr:     raise ValueError("text")
# expect-stderr: ValueError: text
# expect-stderr: ValueError: text
import sys


def inner():
    raise ValueError("text")


def outer():
    inner()


for limit in (1, 0):
    sys.tracebacklimit = limit
    try:
        outer()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
