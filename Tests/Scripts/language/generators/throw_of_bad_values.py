import warnings


class Strange(Exception):
    def __new__(cls, *args):
        return 3


def generator():
    yield 1
    yield 2


try:
    generator().throw(Strange)
except TypeError as error:
    print(str(error).replace("__main__.", ""))
g = generator()
next(g)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    try:
        g.throw(ValueError, "text", None)
    except ValueError as error:
        print(error)
print(seen[0].category.__name__, seen[0].message)

# expect: calling <class 'Strange'> should have returned an instance of BaseException, not int
# expect: text
# expect: DeprecationWarning the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.
