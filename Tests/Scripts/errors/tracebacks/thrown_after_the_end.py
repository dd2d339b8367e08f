def numbers():
    yield 1


closed = numbers()
closed.close()
try:
    closed.throw(KeyError("first"))
except KeyError:
    pass
closed.throw(ValueError("second"))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "thrown_after_the_end.py", line 11, in <module>
# expect-stderr:     closed.throw(ValueError("second"))
# expect-stderr:     ~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr: ValueError: second
