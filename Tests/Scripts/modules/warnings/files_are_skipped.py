import warnings

warnings.simplefilter("always")


def library():
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        warnings.warn("here", skip_file_prefixes=("/nowhere",))
        return log[0].lineno


print(library())  # expect: 13
