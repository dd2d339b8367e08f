from decimal import Decimal, InvalidOperation

for text in ("1.50", " 1e5 ", "-0", "1_000.5", "1E-7", "0.000001", "NaN", "sNaN12", "-inf", ".5", "5."):
    print(repr(Decimal(text)))
for text in ("", "abc", "1e", "--1", "."):
    try:
        Decimal(text)
    except InvalidOperation as error:
        print(error.args)
print(Decimal(3.14), Decimal((1, (1, 2, 3), -2)), Decimal("123E+3").to_eng_string())
print(Decimal("1.10").as_tuple(), Decimal("-inf").as_tuple())
# expect: Decimal('1.50')
# expect: Decimal('1E+5')
# expect: Decimal('-0')
# expect: Decimal('1000.5')
# expect: Decimal('1E-7')
# expect: Decimal('0.000001')
# expect: Decimal('NaN')
# expect: Decimal('sNaN12')
# expect: Decimal('-Infinity')
# expect: Decimal('0.5')
# expect: Decimal('5')
# expect: ([<class 'decimal.ConversionSyntax'>],)
# expect: ([<class 'decimal.ConversionSyntax'>],)
# expect: ([<class 'decimal.ConversionSyntax'>],)
# expect: ([<class 'decimal.ConversionSyntax'>],)
# expect: ([<class 'decimal.ConversionSyntax'>],)
# expect: 3.140000000000000124344978758017532527446746826171875 -1.23 123E+3
# expect: DecimalTuple(sign=0, digits=(1, 1, 0), exponent=-2) DecimalTuple(sign=1, digits=(0,), exponent='F')
