# The harmonic mean of a single value is that value, a Decimal's too.
from decimal import Decimal
from fractions import Fraction
from statistics import StatisticsError, harmonic_mean

print(harmonic_mean([Decimal("0.28")]))  # expect: 0.28
print(harmonic_mean([Fraction(1, 3)]))  # expect: 1/3
for values in ([Decimal(-1)], [1, -2]):
    try:
        harmonic_mean(values)
    except StatisticsError as error:
        print(error)  # expect: harmonic mean does not support negative values
# expect: harmonic mean does not support negative values
try:
    harmonic_mean(["x"])
except TypeError as error:
    print(error)  # expect: unsupported type
