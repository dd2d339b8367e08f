def scale(value, *, factor=3):
    return value * factor


scale.__code__ = (lambda value, *, extra=None, factor: (value, extra, factor)).__code__
try:
    scale(1)
except TypeError as error:
    print(error)  # expect: scale() missing 1 required keyword-only argument: 'extra'
print(scale(1, extra=5))  # expect: (1, 5, 3)

scale.__code__ = (lambda: "none").__code__
print(scale())  # expect: none
scale.__kwdefaults__ = {"factor": 2}
print(scale())  # expect: none


def plain(value):
    return value


plain.__code__ = (lambda *, first, second: (first, second)).__code__
print(plain(first=1, second=2), plain.__kwdefaults__)  # expect: (1, 2) None
