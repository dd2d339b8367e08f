def f():
    raise ValueError("x")

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "raise_statement_has_no_carets.py", line 4, in <module>
# expect-stderr:     f()
# expect-stderr:     ~^^
# expect-stderr:   File "raise_statement_has_no_carets.py", line 2, in f
# expect-stderr:     raise ValueError("x")
# expect-stderr: ValueError: x
