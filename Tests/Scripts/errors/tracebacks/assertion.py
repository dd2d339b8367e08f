x = 5
assert x == 6, f"x is {x}"
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "assertion.py", line 2, in <module>
# expect-stderr:     assert x == 6, f"x is {x}"
# expect-stderr:            ^^^^^^
# expect-stderr: AssertionError: x is 5
