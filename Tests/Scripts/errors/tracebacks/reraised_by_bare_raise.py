def f():
    try:
        g()
    except ValueError:
        raise

def g():
    raise ValueError("g")

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "reraised_by_bare_raise.py", line 10, in <module>
# expect-stderr:     f()
# expect-stderr:     ~^^
# expect-stderr:   File "reraised_by_bare_raise.py", line 3, in f
# expect-stderr:     g()
# expect-stderr:     ~^^
# expect-stderr:   File "reraised_by_bare_raise.py", line 8, in g
# expect-stderr:     raise ValueError("g")
# expect-stderr: ValueError: g
