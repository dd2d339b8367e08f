import functools
import warnings


class Box:
    method = functools.partial(lambda *given: given, 1)
    static = staticmethod(functools.partial(lambda *given: given, 1))


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(Box().method(2), Box.method(2), Box().static(2))  # expect: (1, 2) (1, 2) (1, 2)
for warning in caught:
    print(warning.category.__name__, str(warning.message)[:17])  # expect: FutureWarning functools.partial
