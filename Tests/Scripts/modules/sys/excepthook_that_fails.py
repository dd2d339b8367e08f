import sys


def hook(*arguments):
    raise TypeError("hook")


sys.excepthook = hook
raise ValueError("lost")
# expect-exit: 1
# expect-stderr: Error in sys.excepthook:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook_that_fails.py", line 5, in hook
# expect-stderr:     raise TypeError("hook")
# expect-stderr: TypeError: hook
# expect-stderr: 
# expect-stderr: Original exception was:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook_that_fails.py", line 9, in <module>
# expect-stderr:     raise ValueError("lost")
# expect-stderr: ValueError: lost
