import inspect


def documented():
    """First.

    Second.
    """
    return 1


print(repr(inspect.getdoc(documented)), inspect.getsource(documented).splitlines()[-1])
print(inspect.cleandoc("a\n    b"), inspect.getmodule(documented).__name__, inspect.unwrap(len) is len)
# expect: 'First.\n\nSecond.'     return 1
# expect: a
# expect: b __main__ True
