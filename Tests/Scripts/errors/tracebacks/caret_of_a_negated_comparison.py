# As a value a negated comparison is one operation; as a condition the comparison stands alone.
import traceback


def value(a, b):
    return 1, not (a < b)


def condition(a, b):
    return 2 if not (a < b) else 1


for function in (value, condition):
    try:
        function(1, "")
    except TypeError:
        source, carets = traceback.format_exc().splitlines()[-3:-1]
        print(source)
        print(carets)
# expect:     return 1, not (a < b)
# expect:               ^^^^^^^^^^^
# expect:     return 2 if not (a < b) else 1
# expect:                      ^^^^^
