"""C functions tell of what is missing before they tell of keywords that they do not know."""

import itertools
import math
import re


def refused(call):
    try:
        print("taken", call())
    except TypeError as error:
        print(error)


refused(lambda: pow(base=2, zzz=1))
refused(lambda: round(zzz=1))
refused(lambda: sum(zzz=1))
refused(lambda: memoryview(zzz=1))
refused(lambda: math.isclose(1, zzz=1))
refused(lambda: itertools.combinations([1], zzz=1))
refused(lambda: re.compile("a").sub("b", zzz=1))
refused(lambda: compile("a", zzz=1))
refused(lambda: "".split(None, 1, 2))
refused(lambda: "".split(sep=None, seq=1))
refused(lambda: "a b".split(None, sep=" "))
refused(lambda: [].sort(reversed=True))
refused(lambda: (1).__mul__(1, 2))

# expect: pow() missing required argument 'exp' (pos 2)
# expect: round() missing required argument 'number' (pos 1)
# expect: sum() takes at least 1 positional argument (0 given)
# expect: memoryview() missing required argument 'object' (pos 1)
# expect: isclose() missing required argument 'b' (pos 2)
# expect: combinations() missing required argument 'r' (pos 2)
# expect: sub() missing required argument 'string' (pos 2)
# expect: compile() missing required argument 'filename' (pos 2)
# expect: split() takes at most 2 arguments (3 given)
# expect: split() got an unexpected keyword argument 'seq'. Did you mean 'sep'?
# expect: argument for split() given by name ('sep') and position (1)
# expect: sort() got an unexpected keyword argument 'reversed'. Did you mean 'reverse'?
# expect: expected 1 argument, got 2
