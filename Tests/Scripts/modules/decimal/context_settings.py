"""Contexts check their settings, show flags and traps as mappings, and can be derived from."""
import copy
import pickle
from decimal import (
    Context, Decimal, DefaultContext, DivisionByZero, Inexact, InvalidOperation, Overflow, Rounded, getcontext,
    localcontext, setcontext,
)  # fmt: skip

context = Context(prec=5, rounding="ROUND_UP", traps=[])
print(context)
print(context.divide(Decimal(1), 3), context.flags[Inexact], sorted(s.__name__ for s, f in context.flags.items() if f))
context.clear_flags()
context.traps[DivisionByZero] = True
try:
    context.divide(1, 0)
except DivisionByZero as error:
    print(repr(error), error.args)
print(context.copy().flags == context.flags, copy.copy(context).prec, pickle.loads(pickle.dumps(context)).rounding)
for name, value in (
    ("prec", 0), ("prec", "5"), ("rounding", "UP"), ("Emin", 1), ("Emax", -1), ("capitals", 2), ("clamp", 5), ("flags", 3),
):  # fmt: skip
    try:
        setattr(context, name, value)
    except (ValueError, TypeError) as error:
        print(name, type(error).__name__, str(error).partition("\n")[0])
for action in (lambda: setattr(context, "unknown", 1), lambda: context.flags["x"], lambda: context.flags.pop(Inexact),
               lambda: setcontext(5), lambda: localcontext(precision=3)):
    try:
        action()
    except (AttributeError, KeyError, ValueError, TypeError) as error:
        print(type(error).__name__)


class Loose(Context):
    def __init__(self, prec=3):
        super().__init__()
        self.prec = prec


with localcontext(Loose(4)) as loose:
    print(+Decimal("1.23456"), getcontext() is loose, type(Loose()).__name__, Loose().prec)
with localcontext(prec=3, capitals=0):
    print(Decimal("1234567") + 0, repr(Decimal("1E+9")))
print(getcontext().prec, DefaultContext.traps[Overflow], getcontext().traps[InvalidOperation], getcontext().flags[Rounded])
print(Context().create_decimal("1." + "1" * 40), Context(prec=3).create_decimal_from_float(3.14159), Context(prec=4).sqrt(2))
print(Context(prec=6, Emax=9, clamp=1).create_decimal("1e9"), context.Etiny(), context.Etop(), context.radix())
every = list(Context().flags)
print(Context(flags=every, traps=every[::2]))
# expect: Context(prec=5, rounding=ROUND_UP, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[])
# expect: 0.33334 True ['Inexact', 'Rounded']
# expect: DivisionByZero([<class 'decimal.DivisionByZero'>]) ([<class 'decimal.DivisionByZero'>],)
# expect: True 5 ROUND_UP
# expect: prec ValueError valid range for prec is [1, MAX_PREC]
# expect: prec TypeError an integer is required
# expect: rounding TypeError valid values for rounding are:
# expect: Emin ValueError valid range for Emin is [MIN_EMIN, 0]
# expect: Emax ValueError valid range for Emax is [0, MAX_EMAX]
# expect: capitals ValueError valid values for capitals are 0 or 1
# expect: clamp ValueError valid values for clamp are 0 or 1
# expect: flags TypeError argument must be a signal dict
# expect: AttributeError
# expect: KeyError
# expect: ValueError
# expect: TypeError
# expect: TypeError
# expect: 1.235 True Loose 3
# expect: 1.23e+6 Decimal('1e+9')
# expect: 28 True True False
# expect: 1.111111111111111111111111111 3.14 1.414
# expect: 1.00000E+9 -1000003 999995 10
# expect: Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow], traps=[Clamped, InvalidOperation, DivisionByZero, Inexact, Underflow])
