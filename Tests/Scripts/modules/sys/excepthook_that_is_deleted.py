import sys

del sys.excepthook
raise ValueError("lost")
# expect-exit: 1
# expect-stderr: sys.excepthook is missing
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook_that_is_deleted.py", line 4, in <module>
# expect-stderr:     raise ValueError("lost")
# expect-stderr: ValueError: lost
