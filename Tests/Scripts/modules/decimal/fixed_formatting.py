"""Formats with a number of places are rounded by the context; texts are filled and grouped."""
from decimal import Decimal, ROUND_DOWN, localcontext

for text in ("1234567.885", "-0.001", "0", "-0", "9.995", "1E+3", "123456789012345678901234567890.5", "0.000012345"):
    number = Decimal(text)
    print(f"{number:.2f}|{number:,.1f}|{number:f}|{number:,}|{number:.0f}|{number}|{number:,f}|{number:.3F}")
with localcontext(rounding=ROUND_DOWN):
    print(f"{Decimal('9.999'):.2f} {Decimal('-2.5'):.0f}")
number = Decimal("1234.5")
print(f"[{number:>12.2f}] [{number:<12}] [{number:^+12.1f}] [{number:012.3f}] [{number:*>10}] [{number: .1f}] [{number:e}] [{number:.3g}] [{number:.1%}]")
print(f"{Decimal('nan'):.2f} {Decimal('-inf'):,.1f} {Decimal('-0.001'):z.2f} {'%.2f' % Decimal('2.675')} {round(Decimal('2.675'), 2)}")
for specification in ("x", ".f", ",.", ".2", "10d"):
    try:
        print(format(number, specification))
    except ValueError as error:
        print(error)
# expect: 1234567.88|1,234,567.9|1234567.885|1,234,567.885|1234568|1234567.885|1,234,567.885|1234567.885
# expect: -0.00|-0.0|-0.001|-0.001|-0|-0.001|-0.001|-0.001
# expect: 0.00|0.0|0|0|0|0|0|0.000
# expect: -0.00|-0.0|-0|-0|-0|-0|-0|-0.000
# expect: 10.00|10.0|9.995|9.995|10|9.995|9.995|9.995
# expect: 1000.00|1,000.0|1000|1E+3|1000|1E+3|1,000|1000.000
# expect: 123456789012345678901234567890.50|123,456,789,012,345,678,901,234,567,890.5|123456789012345678901234567890.5|123,456,789,012,345,678,901,234,567,890.5|123456789012345678901234567890|123456789012345678901234567890.5|123,456,789,012,345,678,901,234,567,890.5|123456789012345678901234567890.500
# expect: 0.00|0.0|0.000012345|0.000012345|0|0.000012345|0.000012345|0.000
# expect: 9.99 -2
# expect: [     1234.50] [1234.5      ] [  +1234.5   ] [00001234.500] [****1234.5] [ 1234.5] [1.2345e+3] [1.23e+3] [123450.0%]
# expect: NaN -Infinity 0.00 2.67 2.68
# expect: invalid format string
# expect: invalid format string
# expect: invalid format string
# expect: 1.2E+3
# expect: invalid format string
