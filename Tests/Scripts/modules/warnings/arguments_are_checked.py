import warnings

for call in (
    lambda: warnings.warn("x", skip_file_prefixes=5),
    lambda: warnings.warn("x", skip_file_prefixes=(5,)),
    lambda: warnings.warn_explicit("x", UserWarning, "f", 1, registry=5),
    lambda: warnings.simplefilter("ignore", lineno="1"),
    lambda: warnings.filterwarnings("ignore", lineno=-1),
    lambda: warnings.simplefilter("loud"),
):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

# expect: TypeError warn() argument 'skip_file_prefixes' must be tuple, not int
# expect: TypeError Found non-str 'int' in skip_file_prefixes.
# expect: TypeError 'registry' must be a dict or None
# expect: TypeError lineno must be an int
# expect: ValueError lineno must be an int >= 0
# expect: ValueError invalid action: 'loud'
