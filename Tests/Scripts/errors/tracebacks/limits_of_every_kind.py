import sys


def fails():
    1 / 0


for limit in (True, False, -1, 1 << 100, -1 << 100, None):
    sys.tracebacklimit = limit
    try:
        fails()
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)

# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "limits_of_every_kind.py", line 5, in fails
# expect-stderr:     1 / 0
# expect-stderr:     ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "limits_of_every_kind.py", line 11, in <module>
# expect-stderr:     fails()
# expect-stderr:     ~~~~~^^
# expect-stderr:   File "limits_of_every_kind.py", line 5, in fails
# expect-stderr:     1 / 0
# expect-stderr:     ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "limits_of_every_kind.py", line 11, in <module>
# expect-stderr:     fails()
# expect-stderr:     ~~~~~^^
# expect-stderr:   File "limits_of_every_kind.py", line 5, in fails
# expect-stderr:     1 / 0
# expect-stderr:     ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-exit: 0
