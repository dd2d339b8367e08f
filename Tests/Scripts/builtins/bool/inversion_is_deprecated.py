import warnings

flag = True
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(~flag, ~True, ~1)
print(len(caught), caught[0].category.__name__, str(caught[0].message)[:55])

# expect: -2 -2 -2
# expect: 1 DeprecationWarning Bitwise inversion '~' on bool is deprecated and will be
