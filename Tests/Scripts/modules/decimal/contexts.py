from decimal import Context, Decimal, ROUND_UP, getcontext, localcontext

with localcontext(prec=5):
    print(Decimal(1) / 7)
    with localcontext() as inner:
        inner.prec = 3
        inner.rounding = ROUND_UP
        print(Decimal(1) / 7, getcontext().prec)
    print(getcontext().prec)
print(Context(prec=4).divide(1, 3), Context(prec=4).create_decimal("3.14159"))
print(Context(prec=7, rounding=ROUND_UP))
for name, value in (("prec", 0), ("rounding", "up"), ("nothing", 1)):
    try:
        setattr(getcontext(), name, value)
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split("\n")[0])
# expect: 0.14286
# expect: 0.143 3
# expect: 5
# expect: 0.3333 3.142
# expect: Context(prec=7, rounding=ROUND_UP, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])
# expect: ValueError valid range for prec is [1, MAX_PREC]
# expect: TypeError valid values for rounding are:
# expect: AttributeError 'decimal.Context' object has no attribute 'nothing'
