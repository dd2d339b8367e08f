# Also those that were assigned while the function had no parameters for them.
def shim(*args):
    return args


def real(a, b=1, c=2):
    return a, b, c


shim.__defaults__ = real.__defaults__
shim.__code__ = real.__code__
print(shim(0), shim(0, 5))  # expect: (0, 1, 2) (0, 5, 2)
real.__code__ = (lambda a: a).__code__
print(real(), real.__defaults__)  # expect: 2 (1, 2)
