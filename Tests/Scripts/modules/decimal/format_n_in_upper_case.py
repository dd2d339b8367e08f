# The type N formats as n does, and is deprecated.
import warnings
from decimal import Context, Decimal

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(format(Decimal("1.50"), "N"))  # expect: 1.50
    print(caught[0].category.__name__, caught[0].message)  # expect: DeprecationWarning Format specifier 'N' is deprecated
try:
    Context(traps=[1])
except KeyError as error:
    print(error.args[0].splitlines()[0])  # expect: valid values for signals are:
