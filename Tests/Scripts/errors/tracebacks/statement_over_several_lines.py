def f(a, b):
    return a / b

result = f(
    1,
    0,
)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "statement_over_several_lines.py", line 4, in <module>
# expect-stderr:     result = f(
# expect-stderr:         1,
# expect-stderr:         0,
# expect-stderr:     )
# expect-stderr:   File "statement_over_several_lines.py", line 2, in f
# expect-stderr:     return a / b
# expect-stderr:            ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
