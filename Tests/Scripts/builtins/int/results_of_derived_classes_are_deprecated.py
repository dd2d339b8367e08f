import operator
import warnings


class Number(int):
    pass


class Index:
    def __index__(self):
        return Number(3)


class Whole:
    def __int__(self):
        return True


class Truncated:
    def __trunc__(self):
        return 5


class Complex:
    def __complex__(self):
        return type("C", (complex,), {})(1j)


for convert in [
    lambda: operator.index(Index()),
    lambda: [0, 1, 2, 3][Index()],
    lambda: int(Whole()),
    lambda: "%d" % Whole(),
    lambda: int(Truncated()),
    lambda: complex(Complex()),
    lambda: int(Number(4)),
]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = convert()
    print(result, type(result).__name__, [str(w.message).split(".")[0] for w in caught])
# expect: 3 int ['__index__ returned non-int (type Number)']
# expect: 3 int ['__index__ returned non-int (type Number)']
# expect: 1 int ['__int__ returned non-int (type bool)']
# expect: 1 str ['__int__ returned non-int (type bool)']
# expect: 5 int ['The delegation of int() to __trunc__ is deprecated']
# expect: 1j complex ['__complex__ returned non-complex (type C)']
# expect: 4 int []
