class __Base:
    def __init_subclass__(cls, **kwds):
        cls.kwds = kwds


class Derived[__T: __Base](__Base, __option=1):
    def parameter(self):
        return __T


print(Derived.__bases__[0].__name__, Derived.kwds)
print(Derived.__type_params__[0].__bound__.__name__, Derived().parameter())


def call[**P]():
    return P


print(call().__infer_variance__, call())

# expect: __Base {'__option': 1}
# expect: __Base __T
# expect: True P
