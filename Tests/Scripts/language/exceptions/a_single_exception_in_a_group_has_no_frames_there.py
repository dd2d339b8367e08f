import sys

try:
    try:
        raise ValueError("naked")
    except* ValueError as group:
        print(repr(group), group.__traceback__)
        raise KeyError("new")
except BaseException as error:
    sys.excepthook(type(error), error, error.__traceback__)

# expect: ExceptionGroup('', (ValueError('naked'),)) None
# expect-stderr:   | ExceptionGroup:  (1 sub-exception)
# expect-stderr:   +-+---------------- 1 ----------------
# expect-stderr:     | Traceback (most recent call last):
# expect-stderr:     |   File "a_single_exception_in_a_group_has_no_frames_there.py", line 5, in <module>
# expect-stderr:     |     raise ValueError("naked")
# expect-stderr:     | ValueError: naked
# expect-stderr:     +------------------------------------
# expect-stderr:
# expect-stderr: During handling of the above exception, another exception occurred:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "a_single_exception_in_a_group_has_no_frames_there.py", line 8, in <module>
# expect-stderr:     raise KeyError("new")
# expect-stderr: KeyError: 'new'
# expect-exit: 0
