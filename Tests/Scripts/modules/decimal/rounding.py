import decimal
from decimal import Decimal

for name in sorted(name for name in dir(decimal) if name.startswith("ROUND_")):
    values = [Decimal(text).quantize(Decimal(1), rounding=name) for text in ("1.5", "2.5", "-1.1", "-2.5", "5.01")]
    print(name, *values)
print(round(Decimal("2.5")), round(Decimal("2.675"), 2), int(Decimal("-3.7")), Decimal("1.5").to_integral_value())
# expect: ROUND_05UP 1 2 -1 -2 6
# expect: ROUND_CEILING 2 3 -1 -2 6
# expect: ROUND_DOWN 1 2 -1 -2 5
# expect: ROUND_FLOOR 1 2 -2 -3 5
# expect: ROUND_HALF_DOWN 1 2 -1 -2 5
# expect: ROUND_HALF_EVEN 2 2 -1 -2 5
# expect: ROUND_HALF_UP 2 3 -1 -3 5
# expect: ROUND_UP 2 3 -2 -3 6
# expect: 2 2.68 -3 2
