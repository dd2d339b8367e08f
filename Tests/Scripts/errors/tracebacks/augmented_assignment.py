x = [1]
x[0] += "a"
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "augmented_assignment.py", line 2, in <module>
# expect-stderr:     x[0] += "a"
# expect-stderr: TypeError: unsupported operand type(s) for +=: 'int' and 'str'
