from decimal import Decimal

for value, spec in (("1234567.891", ",.2f"), ("0.25", "%"), ("12", "e"), ("1.5", ">8"), ("-1.5", "<8"),
                    ("3", "08.3f"), ("5", "+"), ("1234.5", ".3e"), ("0.00001", "g"), ("NaN", "5"),
                    ("1234567", "015,.1f"), ("1e10", "f"), ("-0.001", ".2f"), ("-0.001", "z.2f")):
    print(repr(format(Decimal(value), spec)))
# expect: '1,234,567.89'
# expect: '25%'
# expect: '1.2e+1'
# expect: '     1.5'
# expect: '-1.5    '
# expect: '0003.000'
# expect: '+5'
# expect: '1.234e+3'
# expect: '0.00001'
# expect: '  NaN'
# expect: '0,001,234,567.0'
# expect: '10000000000'
# expect: '-0.00'
# expect: '0.00'
