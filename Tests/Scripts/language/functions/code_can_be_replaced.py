def one():
    return 1


def two():
    return 2


def closing(value):
    return lambda: value


one.__code__ = two.__code__
print(one())  # expect: 2
try:
    one.__code__ = closing(1).__code__
except ValueError as error:
    print(error)  # expect: one() requires a code object with 0 free vars, not 1
