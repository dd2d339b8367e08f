def g():
    yield 1
    raise KeyError("k")

it = g()
print(next(it))  # expect: 1
try:
    next(it)
except KeyError as error:
    print(repr(error))  # expect: KeyError('k')
print(next(it, "exhausted"))  # expect: exhausted
