class Broken(Exception):
    pass

raise Broken("x", 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "custom_exception_in_main.py", line 4, in <module>
# expect-stderr:     raise Broken("x", 1)
# expect-stderr: Broken: ('x', 1)
