values = {"key": [1, 2]}
print(len(values["missing"]) + 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "carets_under_a_missing_key.py", line 2, in <module>
# expect-stderr:     print(len(values["missing"]) + 1)
# expect-stderr:               ~~~~~~^^^^^^^^^^^
# expect-stderr: KeyError: 'missing'
