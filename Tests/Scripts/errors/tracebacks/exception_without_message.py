raise KeyError
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "exception_without_message.py", line 1, in <module>
# expect-stderr:     raise KeyError
# expect-stderr: KeyError
