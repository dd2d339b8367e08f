"""What operations on decimals are made of: numbers from parts, texts and other numbers, and their order."""

import math
import numbers
import re
from collections import namedtuple

from ._context import (
    MAX_EMAX, MAX_PREC, MIN_EMIN, Clamped, Context, ConversionSyntax, FloatOperation,
    InvalidOperation, getcontext,
)  # fmt: skip
from ._rounding import digits, fit, shorten

_FINITE, _INFINITE, _QUIET, _SIGNALING = range(4)
_parse = re.compile(
    r"(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<whole>\d*)(?:\.(?P<fraction>\d*))?(?:e(?P<exponent>[-+]?\d+))?"
    r"|inf(?:inity)?(?P<infinite>)|(?P<nan>s?nan)(?P<payload>\d*))\Z",
    re.IGNORECASE,
).match
DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
# The class is put here when it has been made.
Decimal = None


def _context(given):
    if given is None:
        return getcontext()
    if not isinstance(given, Context):
        raise TypeError("optional argument must be a context")
    return given


def new(sign, coefficient, exponent, kind=_FINITE):
    """Make a Decimal of its parts."""
    self = object.__new__(Decimal)
    self._sign = sign
    self._int = coefficient
    self._exp = exponent
    self._kind = kind
    return self


def infinity(sign=0):
    """Make an infinity."""
    return new(sign, 0, 0, _INFINITE)


def nan(*conditions, context):
    """Signal conditions and make a NaN."""
    context._signal(*conditions)
    return new(0, 0, 0, _QUIET)


def finish(sign, coefficient, exponent, context, *conditions):
    """Make the result of an operation: rounded, its conditions signalled."""
    coefficient, exponent, found = fit(sign, coefficient, exponent, context)
    if found or conditions:
        context._signal(*conditions, *(one for one in found if one not in conditions))
    return infinity(sign) if coefficient is None else new(sign, coefficient, exponent)


def _from_text(text, context, limit=False):
    match = _parse(text.strip().replace("_", ""))
    if match is None:
        return nan(ConversionSyntax, context=context)
    sign = int(match["sign"] == "-")
    if match["infinite"] is not None:
        return infinity(sign)
    if match["nan"]:
        payload = int(match["payload"] or "0")
        if payload and digits(payload) > context.prec - context.clamp and limit:
            return nan(ConversionSyntax, context=context)
        return new(sign, payload, 0, _SIGNALING if match["nan"][0] in "sS" else _QUIET)
    fraction = match["fraction"] or ""
    exponent = int(match["exponent"] or 0) - len(fraction)
    return new(sign, int(match["whole"] + fraction), exponent)


def _exact(value, context):
    """Text that is beyond all exponents is an error."""
    if value._kind == _FINITE and value._int:
        if value.adjusted() > MAX_EMAX or value._exp < MIN_EMIN - MAX_PREC:
            return nan(InvalidOperation, context=context)
    return value


def _from_tuple(value, context):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, figures, exponent = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError("sign must be an integer with the value 0 or 1")
    kind = _FINITE
    if isinstance(exponent, str):
        kinds = {"F": _INFINITE, "n": _QUIET, "N": _SIGNALING}
        if exponent not in kinds:
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind, exponent = kinds[exponent], 0
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    if not isinstance(figures, (tuple, list)):
        raise ValueError("coefficient must be a tuple of digits")
    if kind == _INFINITE:
        return infinity(sign)
    coefficient = 0
    for figure in figures:
        if not isinstance(figure, int) or not 0 <= figure <= 9:
            raise ValueError("coefficient must be a tuple of digits")
        coefficient = coefficient * 10 + figure
    return new(sign, coefficient, exponent, kind)


def _from_float(value):
    if value != value:
        return new(int(math.copysign(1, value) < 0), 0, 0, _QUIET)
    if math.isinf(value):
        return infinity(int(value < 0))
    sign = int(math.copysign(1, value) < 0)
    numerator, denominator = abs(value).as_integer_ratio()
    places = denominator.bit_length() - 1
    return new(sign, numerator * 5**places, -places)


def _from_int(value):
    return new(int(value < 0), abs(int(value)), 0)


def operand(value):
    """The other operand of an operator, or NotImplemented."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _from_int(value)
    return NotImplemented


def argument(value):
    """An argument of a method."""
    found = operand(value)
    if found is NotImplemented:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return found


def _comparable(self, other, is_equality=False):
    """Both sides of a comparison with any number, or NotImplemented."""
    if isinstance(other, Decimal):
        return self, other
    if isinstance(other, int):
        return self, _from_int(other)
    if isinstance(other, complex) and is_equality and not isinstance(other, float) and other.imag == 0:
        other = other.real
    if isinstance(other, float):
        context = getcontext()
        if is_equality:
            context.flags._set.add(FloatOperation)
        else:
            context._signal(FloatOperation)
        return self, _from_float(other)
    if isinstance(other, numbers.Rational):
        if self._kind == _FINITE:
            self = new(self._sign, self._int * other.denominator, self._exp)
        return self, _from_int(other.numerator)
    return self, NotImplemented


def order(a, b):
    """Return -1, 0 or 1; neither is a NaN."""
    if a._kind == _INFINITE or b._kind == _INFINITE:
        x = 0 if a._kind != _INFINITE else -1 if a._sign else 1
        y = 0 if b._kind != _INFINITE else -1 if b._sign else 1
        return (x > y) - (x < y)
    if not a._int or not b._int:
        x = 0 if not a._int else -1 if a._sign else 1
        y = 0 if not b._int else -1 if b._sign else 1
        return (x > y) - (x < y)
    if a._sign != b._sign:
        return -1 if a._sign else 1
    side = -1 if a._sign else 1
    x, y = digits(a._int) + a._exp, digits(b._int) + b._exp
    if x != y:
        return side if x > y else -side
    x, y = a._int, b._int
    if a._exp > b._exp:
        x *= 10 ** (a._exp - b._exp)
    else:
        y *= 10 ** (b._exp - a._exp)
    return side * ((x > y) - (x < y))


def _order_quietly(a, b):
    """Return the order for a relational operator, or None with a NaN."""
    if a._kind >= _QUIET or b._kind >= _QUIET:
        nan(InvalidOperation, context=getcontext())
        return None
    return order(a, b)


def _aligned(a, b, precision):
    """Two coefficients with one exponent.

    A number far below the other is replaced by one that rounds the same.
    """
    (low, high) = (a, b) if a._exp < b._exp else (b, a)
    gap = high._exp - low._exp
    if gap > precision + 2:
        size = digits(high._int)
        floor = high._exp + min(size - precision - 2, -1)
        if low.adjusted() < floor - 1:
            low = new(low._sign, 1, floor - 1)
            gap = high._exp - low._exp
    x, y = high._int * 10**gap, low._int
    return (y, x, low._exp) if a._exp < b._exp else (x, y, low._exp)


def _clamped_zero(sign, context):
    tiny = context.Etiny()
    context._signal(Clamped)
    return new(sign, 0, tiny)


def _rescaled(number, exponent, rounding):
    """The coefficient with another exponent, and whether digits were lost."""
    if number._exp >= exponent:
        return number._int * 10 ** (number._exp - exponent), False
    return shorten(number._int, exponent - number._exp, number._sign, rounding)
