def f[T: Bound, U: (int, str), V = Missing]():
    pass


class Bound:
    pass


t, u, v = f.__type_params__
print(t.__bound__, u.__constraints__)
# expect: <class '__main__.Bound'> (<class 'int'>, <class 'str'>)
print(t.has_default(), t.__default__)  # expect: False typing.NoDefault
v.__default__  # expect-error: NameError: name 'Missing' is not defined
