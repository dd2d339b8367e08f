import warnings


def invert(flag):
    return ~flag


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(invert(True), [~flag for flag in [False]])  # expect: -2 [-1]
print([warning.lineno for warning in caught], caught[0].category.__name__)  # expect: [5, 10] DeprecationWarning
