"""Decimals compare and hash with all numbers, exactly; floats leave a flag."""
from decimal import Decimal, FloatOperation, getcontext
from fractions import Fraction

print(Decimal("0.1") == 0.1, Decimal("0.5") == 0.5, Decimal("0.1") < 0.1, getcontext().flags[FloatOperation])
print(Decimal("0.25") == Fraction(1, 4), Fraction(1, 3) > Decimal("0.33"), Decimal(2) != Fraction(2), Decimal(1) == 1 + 0j)
for number in (0, -1, 7, 2**61 - 1, 2**80, -(2**200)):
    print(Decimal(number) == number, hash(Decimal(number)) == hash(number))
for number in (0.5, -2.75, 1e300, 5e-324, float("inf")):
    print(Decimal(number) == number, hash(Decimal(number)) == hash(number))
print(hash(Decimal("0.1")) == hash(Fraction(1, 10)), hash(Decimal("1E+50")) == hash(10**50), hash(Decimal("1e-400")))
print({Decimal("1.0"): "a"}[1], Decimal("1.50") in {1.5})
for action in (lambda: Decimal(1) + 1.0, lambda: Decimal(1) < "1", lambda: Decimal(1) + "1", lambda: hash(Decimal("snan"))):
    try:
        action()
    except TypeError as error:
        print(error)
print(Decimal(1).__add__(1.0), Decimal(1).__lt__("x"), 3 - Decimal("1.5"), True + Decimal(1), 7 // Decimal(2), divmod(7, Decimal(2)))
# expect: False True True True
# expect: True True False True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True 653934426191853120
# expect: a True
# expect: unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
# expect: '<' not supported between instances of 'decimal.Decimal' and 'str'
# expect: unsupported operand type(s) for +: 'decimal.Decimal' and 'str'
# expect: Cannot hash a signaling NaN value
# expect: NotImplemented NotImplemented 1.5 2 3 (Decimal('3'), Decimal('1'))
