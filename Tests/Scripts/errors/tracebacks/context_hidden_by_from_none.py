try:
    int("x")
except ValueError:
    raise RuntimeError("bad number") from None
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "context_hidden_by_from_none.py", line 4, in <module>
# expect-stderr:     raise RuntimeError("bad number") from None
# expect-stderr: RuntimeError: bad number
