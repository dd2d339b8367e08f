import statistics
from decimal import Decimal

data = [Decimal("1.5"), Decimal("2.5"), Decimal("3.25")]
print(statistics.mean(data), statistics.stdev(data), statistics.variance(data), statistics.median(data))
print(statistics.harmonic_mean([Decimal(1), Decimal(2)]), statistics.pstdev([Decimal(1), 2]))
# expect: 2.416666666666666666666666667 0.8779711460710615707001170552 0.7708333333333333333333333333 2.5
# expect: 1.333333333333333333333333333 0.5
