a, b = 1, "x"
result = [1, 2] + (a + b) * 3
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "carets_under_an_operator.py", line 2, in <module>
# expect-stderr:     result = [1, 2] + (a + b) * 3
# expect-stderr:                        ~~^~~
# expect-stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
