# Zeros before the width say how to align: nothing else may.
from decimal import Decimal


def show(specification):
    try:
        return format(Decimal("-1234.5"), specification)
    except ValueError as error:
        return error


print(show("010"), show("0=10"), show("*<10"))  # expect: -0001234.5 -0001234.5 -1234.5***
for specification in ("<010", "*^010", "0010", ",n", "_", "d"):
    print(show(specification))
# expect: invalid format string
# expect: invalid format string
# expect: invalid format string
# expect: invalid format string
# expect: invalid format string
# expect: invalid format string
