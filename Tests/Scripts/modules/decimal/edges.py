"""Operands at the edges: infinite powers, far exponents, long logical operands, huge places."""
import sys
from decimal import Context, Decimal, InvalidOperation, Underflow

context = Context(prec=9, Emax=999999, Emin=-999999, traps=[])
print(context.power(Decimal("-Infinity"), Decimal("Infinity")), context.power(1, Decimal("1.1E+999999")))
print(context.power(Decimal("-0.07"), -3), context.power(Decimal("1.1"), 2**40), context.power(2, Decimal("0.5")))
small = Context(prec=12, Emax=9, Emin=-9, traps=[])
print(small.power(Decimal("1E-20"), Decimal("0.5")), small.flags[Underflow])
print(context.remainder_near(123, Decimal("1E+999999999")), context.fma(Decimal("1E+999999"), 10, Decimal("-9E+999999")))
print(context.logical_and(111111111111, 111111111), context.logical_invert(111111111111), context.copy_decimal(7))
for places in (sys.maxsize, -sys.maxsize - 1, 10**6):
    try:
        print(round(Decimal("1.5"), places))
    except InvalidOperation as error:
        print(error)
for parts in ((0, (1, 2), sys.maxsize), (0, (0,), -sys.maxsize)):
    try:
        print(Decimal(parts))
    except InvalidOperation as error:
        print(error)
print(Context(prec=5).divide_int(7, Decimal("-Infinity")), Context(prec=5).remainder(7, Decimal("Infinity")))
# expect: NaN 1
# expect: -2915.45190 Infinity 1.41421356
# expect: 1.0000000000E-10 True
# expect: 123 1E+999999
# expect: 111111111 0 7
# expect: [<class 'decimal.InvalidOperation'>]
# expect: [<class 'decimal.InvalidOperation'>]
# expect: [<class 'decimal.InvalidOperation'>]
# expect: [<class 'decimal.InvalidOperation'>]
# expect: [<class 'decimal.InvalidOperation'>]
# expect: -0 7
