# Sets that may mean something else one day are told of, with the place.
import re
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for pattern in r"[[a]", r"[0-9--1]", r"[a&&b]", r"[a~~b]", r"[a||b]", r"[--a]", r"[^[a]", r"[\[a]":
        re.compile(pattern)
for one in caught:
    print(one.category.__name__, one.message)
# expect: FutureWarning Possible nested set at position 1
# expect: FutureWarning Possible set difference at position 4
# expect: FutureWarning Possible set intersection at position 2
# expect: FutureWarning Possible set symmetric difference at position 2
# expect: FutureWarning Possible set union at position 2
