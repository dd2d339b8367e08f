from decimal import Decimal

a, b = Decimal("10.25"), Decimal("-3")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, abs(b), a**2, 2**Decimal(3))
print(a + 1, 1 - a, Decimal(1) / 3, sum([Decimal("0.1")] * 10))
print(Decimal("1.20") * 3, Decimal("3.0") * Decimal("4.00"), Decimal(2) ** Decimal("0.5"))
for wrong in (lambda: a + 1.5, lambda: a + "1", lambda: a < "1"):
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: 7.25 13.25 -30.75 -3.416666666666666666666666667 -3 1.25 (Decimal('-3'), Decimal('1.25')) -10.25 3 105.0625 8
# expect: 11.25 -9.25 0.3333333333333333333333333333 1.0
# expect: 3.60 12.000 1.414213562373095048801688724
# expect: unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
# expect: unsupported operand type(s) for +: 'decimal.Decimal' and 'str'
# expect: '<' not supported between instances of 'decimal.Decimal' and 'str'
