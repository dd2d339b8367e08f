from decimal import Decimal, Inexact, DivisionByZero, Overflow, getcontext, localcontext

for wrong in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal("1e999999") * 10,
              lambda: Decimal(-1).sqrt(), lambda: Decimal("inf") - Decimal("inf")):
    try:
        wrong()
    except ArithmeticError as error:
        print(type(error).__name__, error)
with localcontext() as context:
    context.traps[DivisionByZero] = False
    print(Decimal(-1) / 0, context.flags[DivisionByZero], context.flags[Inexact])
    context.traps[Inexact] = True
    try:
        Decimal(1) / 3
    except Inexact as error:
        print(error)
print(getcontext().flags[DivisionByZero])
# expect: DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: InvalidOperation [<class 'decimal.DivisionUndefined'>]
# expect: Overflow [<class 'decimal.Overflow'>]
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: -Infinity True True
# expect: [<class 'decimal.Inexact'>]
# expect: True
