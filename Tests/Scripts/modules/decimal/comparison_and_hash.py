from decimal import Decimal
from fractions import Fraction

half = Decimal("0.5")
print(half == 0.5, half < 0.6, half == Fraction(1, 2), half > Fraction(1, 3), half != "a")
print(hash(half) == hash(0.5), hash(Decimal(10) ** 20) == hash(10**20), {Decimal(1): "one"}[1])
print(Decimal("NaN") == Decimal("NaN"), Decimal("1.0") == Decimal(1), Decimal("1.0").compare_total(Decimal(1)))
print(max(Decimal(1), 2), sorted([Decimal(3), 1, Decimal("2.5")]), Fraction(Decimal("1.25")), float(half))
# expect: True True True True True
# expect: True True one
# expect: False True -1
# expect: 2 [1, Decimal('2.5'), Decimal('3')] 5/4 0.5
