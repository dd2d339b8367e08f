import types


def outer(n):
    def inner(a, b=2, *, c=3):
        """Adds."""
        return a + b + c + n

    return inner


f = outer(100)
g = types.FunctionType(f.__code__, f.__globals__, "g", (20,), f.__closure__, {"c": 30})
print(g(1), g(1, 1), g.__name__, g.__doc__, g.__defaults__)  # expect: 151 132 g Adds. (20,)
try:
    types.FunctionType(f.__code__, f.__globals__)
except TypeError as error:
    print(error)  # expect: arg 5 (closure) must be tuple
try:
    types.FunctionType(f.__code__, f.__globals__, None, None, ())
except ValueError as error:
    print(error)  # expect: inner requires closure of length 1, not 0
