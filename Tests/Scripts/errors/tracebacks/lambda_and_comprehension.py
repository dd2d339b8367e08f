f = lambda x: 1 / x
values = [f(n) for n in (1, 0)]
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "lambda_and_comprehension.py", line 2, in <module>
# expect-stderr:     values = [f(n) for n in (1, 0)]
# expect-stderr:               ~^^^
# expect-stderr:   File "lambda_and_comprehension.py", line 1, in <lambda>
# expect-stderr:     f = lambda x: 1 / x
# expect-stderr:                   ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
