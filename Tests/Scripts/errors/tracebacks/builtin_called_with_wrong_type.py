data = ["a", 1]
print("-".join(data))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtin_called_with_wrong_type.py", line 2, in <module>
# expect-stderr:     print("-".join(data))
# expect-stderr:           ~~~~~~~~^^^^^^
# expect-stderr: TypeError: sequence item 1: expected str instance, int found
