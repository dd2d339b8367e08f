import warnings


def function():
    warnings.warn("here")
    warnings.warn("the caller", DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    function()
for warning in seen:
    print(warning.message, warning.lineno, warning.filename == __file__)

# expect: here 5 True
# expect: the caller 11 True
