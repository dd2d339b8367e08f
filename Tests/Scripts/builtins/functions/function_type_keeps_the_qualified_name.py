import types


def outer():
    def inner(a=1):
        return a

    return inner


made = types.FunctionType(outer().__code__, {}, "other", (5,))
print(made.__name__, made.__qualname__, made())  # expect: other outer.<locals>.inner 5
try:
    types.FunctionType(outer().__code__, {}, "other", [5])
except TypeError as error:
    print(error)  # expect: arg 4 (defaults) must be None or tuple
