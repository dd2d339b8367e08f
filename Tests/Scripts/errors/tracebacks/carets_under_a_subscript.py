values = {"key": [1, 2]}
print(values["key"][5])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "carets_under_a_subscript.py", line 2, in <module>
# expect-stderr:     print(values["key"][5])
# expect-stderr:           ~~~~~~~~~~~~~^^^
# expect-stderr: IndexError: list index out of range
