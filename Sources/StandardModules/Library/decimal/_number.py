"""The class Decimal."""

import math
import numbers
import re
import sys

from . import _functions
from ._context import (
    MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN,
    ROUNDINGS, Clamped, ConversionSyntax, Context, DivisionByZero, DivisionImpossible,
    DivisionUndefined, FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal,
    Underflow, getcontext,
)  # fmt: skip
from ._rounding import digits, fit, rounds_up, shorten

_FINITE, _INFINITE, _QUIET, _SIGNALING = range(4)
_parse = re.compile(
    r"(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<whole>\d*)(?:\.(?P<fraction>\d*))?(?:e(?P<exponent>[-+]?\d+))?"
    r"|inf(?:inity)?(?P<infinite>)|(?P<nan>s?nan)(?P<payload>\d*))\Z",
    re.IGNORECASE,
).match


class DecimalTuple:
    """Replaced below by a named tuple."""


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


class Decimal:
    """Exact decimal arithmetic of any precision."""

    __slots__ = ("_sign", "_int", "_exp", "_kind", "__weakref__")

    def __new__(cls, value="0", context=None):
        context = _context(context)
        if isinstance(value, str):
            made = _exact(_from_text(value, context), context)
        elif isinstance(value, Decimal):
            if type(value) is cls:
                return value
            made = value
        elif isinstance(value, int):
            made = _from_int(value)
        elif isinstance(value, (tuple, list)):
            made = _from_tuple(value, context)
        elif isinstance(value, float):
            context._signal(FloatOperation)
            made = _from_float(value)
        else:
            raise TypeError(
                f"conversion from {type(value).__name__} to Decimal is not supported")
        if cls is Decimal and type(made) is Decimal:
            return made
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._kind = made._sign, made._int, made._exp, made._kind
        return self

    @classmethod
    def from_float(cls, f, /):
        """Return the exact value of a float or int."""
        if isinstance(f, int):
            made = _from_int(f)
        elif isinstance(f, float):
            made = _from_float(f)
        else:
            raise TypeError("argument must be int or float")
        return made if cls is Decimal else cls(made)

    # Predicates ----------------------------------------------------------------------------------

    def is_finite(self):
        """Is it neither infinite nor a NaN?"""
        return self._kind == _FINITE

    def is_infinite(self):
        """Is it an infinity?"""
        return self._kind == _INFINITE

    def is_nan(self):
        """Is it a NaN?"""
        return self._kind >= _QUIET

    def is_qnan(self):
        """Is it a quiet NaN?"""
        return self._kind == _QUIET

    def is_snan(self):
        """Is it a signaling NaN?"""
        return self._kind == _SIGNALING

    def is_signed(self):
        """Is its sign negative?"""
        return self._sign == 1

    def is_zero(self):
        """Is it zero?"""
        return self._kind == _FINITE and not self._int

    def is_normal(self, context=None):
        """Is it a normal number?"""
        if self._kind != _FINITE or not self._int:
            return False
        return _context(context).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        """Is it a subnormal number?"""
        if self._kind != _FINITE or not self._int:
            return False
        return self.adjusted() < _context(context).Emin

    def is_canonical(self):
        """Is its encoding canonical?"""
        return True

    def canonical(self):
        """Return the canonical encoding."""
        return self

    def adjusted(self):
        """Return the exponent of the first digit."""
        return self._exp + digits(self._int) - 1 if self._kind == _FINITE else 0

    def radix(self):
        """Return 10."""
        return Decimal(10)

    def number_class(self, context=None):
        """Return what class of number it is."""
        if self._kind >= _QUIET:
            return "NaN" if self._kind == _QUIET else "sNaN"
        sign = "-" if self._sign else "+"
        if self._kind == _INFINITE:
            return sign + "Infinity"
        if not self._int:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    # Conversions ---------------------------------------------------------------------------------

    def as_tuple(self):
        """Return sign, digits and exponent."""
        figures = tuple(map(int, str(self._int)))
        if self._kind == _FINITE:
            return DecimalTuple(self._sign, figures, self._exp)
        if self._kind == _INFINITE:
            return DecimalTuple(self._sign, (0,), "F")
        return DecimalTuple(self._sign, figures if self._int else (), "n" if self._kind == _QUIET else "N")

    def as_integer_ratio(self):
        """Return the number as a fraction in lowest terms."""
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind >= _QUIET:
            raise ValueError("cannot convert NaN to integer ratio")
        numerator = -self._int if self._sign else self._int
        if self._exp >= 0:
            return numerator * 10**self._exp, 1
        denominator = 10**-self._exp
        common = math.gcd(numerator, denominator)
        return numerator // common, denominator // common

    def _text(self, capitals, engineering=False):
        sign = "-" if self._sign else ""
        if self._kind == _INFINITE:
            return sign + "Infinity"
        if self._kind >= _QUIET:
            return sign + ("NaN" if self._kind == _QUIET else "sNaN") + (str(self._int) if self._int else "")
        figures = str(self._int)
        left = self._exp + len(figures)
        if self._exp <= 0 and left > -6:
            place = left
        elif not engineering:
            place = 1
        elif not self._int:
            place = (left + 1) % 3 - 1
        else:
            place = (left - 1) % 3 + 1
        if place <= 0:
            whole, fraction = "0", "." + "0" * -place + figures
        elif place >= len(figures):
            whole, fraction = figures + "0" * (place - len(figures)), ""
        else:
            whole, fraction = figures[:place], "." + figures[place:]
        exponent = "" if left == place else f"{'E' if capitals else 'e'}{left - place:+}"
        return sign + whole + fraction + exponent

    def __str__(self):
        return self._text(getcontext().capitals)

    def __repr__(self):
        return f"Decimal('{self}')"

    def to_eng_string(self, context=None):
        """Return the number in engineering notation."""
        return self._text(_context(context).capitals, engineering=True)

    def __format__(self, specification, /):
        from ._format import format_decimal

        return format_decimal(self, specification, getcontext())

    def __bool__(self):
        return self._kind != _FINITE or self._int != 0

    def __int__(self):
        if self._kind >= _QUIET:
            raise ValueError("cannot convert NaN to integer")
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        number = self._int * 10**self._exp if self._exp >= 0 else self._int // 10**-self._exp
        return -number if self._sign else number

    __trunc__ = __int__

    def __float__(self):
        if self._kind == _SIGNALING:
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind == _QUIET:
            return -math.nan if self._sign else math.nan
        return float(self._text(1))

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        """The number."""
        return self

    @property
    def imag(self):
        """Zero."""
        return Decimal(0)

    def conjugate(self):
        """Return the number."""
        return self

    def _whole(self, rounding):
        number, exponent = self._int, self._exp
        if exponent < 0:
            number = shorten(number, -exponent, self._sign, rounding)[0]
        else:
            number *= 10**exponent
        return -number if self._sign else number

    def _check_whole(self):
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind >= _QUIET:
            raise ValueError("cannot convert NaN to integer")

    def __round__(self, n=None):
        if n is None:
            self._check_whole()
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(new(0, 1, -n))

    def __floor__(self):
        self._check_whole()
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        self._check_whole()
        return self._whole(ROUND_CEILING)

    def __hash__(self):
        if self._kind == _SIGNALING:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == _QUIET:
            return object.__hash__(self)
        if self._kind == _INFINITE:
            return -sys.hash_info.inf if self._sign else sys.hash_info.inf
        modulus = sys.hash_info.modulus
        if self._exp >= 0:
            power = pow(10, self._exp, modulus)
        else:
            power = pow(pow(10, -1, modulus), -self._exp, modulus)
        found = self._int * power % modulus
        if self._sign:
            found = -found
        return -2 if found == -1 else found

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else type(self)(self)

    def __deepcopy__(self, memo, /):
        return self.__copy__()

    # Comparison ----------------------------------------------------------------------------------

    def __eq__(self, other, /):
        self, other = _comparable(self, other, is_equality=True)
        if other is NotImplemented:
            return other
        if self._kind >= _QUIET or other._kind >= _QUIET:
            if self._kind == _SIGNALING or other._kind == _SIGNALING:
                nan(InvalidOperation, context=getcontext())
            return False
        return order(self, other) == 0

    def __lt__(self, other, /):
        self, other = _comparable(self, other)
        if other is NotImplemented:
            return other
        found = _order_quietly(self, other)
        return found is not None and found < 0

    def __le__(self, other, /):
        self, other = _comparable(self, other)
        if other is NotImplemented:
            return other
        found = _order_quietly(self, other)
        return found is not None and found <= 0

    def __gt__(self, other, /):
        self, other = _comparable(self, other)
        if other is NotImplemented:
            return other
        found = _order_quietly(self, other)
        return found is not None and found > 0

    def __ge__(self, other, /):
        self, other = _comparable(self, other)
        if other is NotImplemented:
            return other
        found = _order_quietly(self, other)
        return found is not None and found >= 0

    def compare(self, other, context=None):
        """Return -1, 0, 1 or NaN."""
        context, other = _context(context), argument(other)
        return self._nans(other, context) or Decimal(order(self, other))

    def compare_signal(self, other, context=None):
        """Compare; all NaNs signal."""
        context, other = _context(context), argument(other)
        if self._kind >= _QUIET or other._kind >= _QUIET:
            context._signal(InvalidOperation)
        return self._nans(other, context) or Decimal(order(self, other))

    def compare_total(self, other, context=None):
        """Compare representations."""
        other = argument(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        side = -1 if self._sign else 1
        ranks = [(0, 2, 4, 3)[one._kind] for one in (self, other)]
        if ranks[0] != ranks[1]:
            return Decimal(side if ranks[0] > ranks[1] else -side)
        if self._kind >= _QUIET:
            found = (self._int > other._int) - (self._int < other._int)
        else:
            found = side * order(self, other)
            if not found and self._kind == _FINITE:
                found = (self._exp > other._exp) - (self._exp < other._exp)
        return Decimal(side * found)

    def compare_total_mag(self, other, context=None):
        """Compare representations without their signs."""
        return self.copy_abs().compare_total(argument(other).copy_abs())

    def _nans(self, other, context):
        """The result of an operation on NaNs; None when there is none."""
        kinds = self._kind, 0 if other is None else other._kind
        if max(kinds) < _QUIET:
            return None
        if _SIGNALING in kinds:
            context._signal(InvalidOperation)
            found = self if kinds[0] == _SIGNALING else other
        else:
            found = self if kinds[0] == _QUIET else other
        payload = found._int
        if payload and digits(payload) > context.prec - context.clamp:
            payload %= 10 ** (context.prec - context.clamp)
        return new(found._sign, payload, 0, _QUIET)

    # Signs ---------------------------------------------------------------------------------------

    def copy_abs(self):
        """Return the number without its sign."""
        return new(0, self._int, self._exp, self._kind)

    def copy_negate(self):
        """Return the number with the other sign."""
        return new(1 - self._sign, self._int, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        """Return the number with the sign of another."""
        return new(argument(other)._sign, self._int, self._exp, self._kind)

    def _rounded(self, context, sign=None):
        if self._kind:
            return self._nans(None, context) or new(self._sign if sign is None else sign, 0, 0, _INFINITE)
        return finish(self._sign if sign is None else sign, self._int, self._exp, context)

    def __pos__(self):
        return self._plus(getcontext())

    def _plus(self, context):
        sign = self._sign
        if self._kind == _FINITE and not self._int and context.rounding != ROUND_FLOOR:
            sign = 0
        return self._rounded(context, sign)

    def __neg__(self):
        return self._minus(getcontext())

    def _minus(self, context):
        sign = 1 - self._sign
        if self._kind == _FINITE and not self._int:
            sign = sign if context.rounding == ROUND_FLOOR else 0
        return self._nans(None, context) or self._rounded(context, sign)

    def __abs__(self):
        context = getcontext()
        return self._nans(None, context) or self._rounded(context, 0)

    # Arithmetic ----------------------------------------------------------------------------------

    def _add(self, other, context, negate=False):
        found = self._nans(other, context)
        if found is not None:
            return found
        sign = other._sign ^ negate
        if self._kind or other._kind:
            if self._kind and other._kind and self._sign != sign:
                return nan(InvalidOperation, context=context)
            return infinity(self._sign if self._kind else sign)
        exponent = min(self._exp, other._exp)
        if not self._int or not other._int:
            if not self._int and not other._int:
                both = self._sign if self._sign == sign else int(context.rounding == ROUND_FLOOR)
                return finish(both, 0, exponent, context)
            one = other if not self._int else self
            # The zero only lowers the exponent as far as the precision allows.
            target = max(exponent, one._exp - context.prec - 1 + 0)
            if one._exp > target:
                spare = one._exp - max(exponent, one._exp + digits(one._int) - context.prec)
                if spare > 0:
                    return finish(sign if one is other else self._sign, one._int * 10**spare, one._exp - spare, context,
                                  *([Rounded] if one._exp - spare > exponent else []))
                return finish(sign if one is other else self._sign, one._int, one._exp, context, Rounded)
            return finish(sign if one is other else self._sign, one._int, one._exp, context)
        x, y, exponent = _aligned(self, other, context.prec)
        total = (-x if self._sign else x) + (-y if sign else y)
        if not total:
            return finish(int(context.rounding == ROUND_FLOOR), 0, exponent, context)
        return finish(int(total < 0), abs(total), exponent, context)

    def __add__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else self._add(other, getcontext())

    __radd__ = __add__

    def __sub__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else self._add(other, getcontext(), True)

    def __rsub__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else other._add(self, getcontext(), True)

    def _multiply(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            found = self._nans(other, context)
            if found is not None:
                return found
            if not (self and other):
                return nan(InvalidOperation, context=context)
            return infinity(sign)
        return finish(sign, self._int * other._int, self._exp + other._exp, context)

    def __mul__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else self._multiply(other, getcontext())

    __rmul__ = __mul__

    def _divide(self, other, context):
        found = self._nans(other, context)
        if found is not None:
            return found
        sign = self._sign ^ other._sign
        if self._kind:
            return nan(InvalidOperation, context=context) if other._kind else infinity(sign)
        if other._kind:
            return _clamped_zero(sign, context)
        if not other._int:
            if not self._int:
                return nan(DivisionUndefined, context=context)
            context._signal(DivisionByZero)
            return infinity(sign)
        exponent = self._exp - other._exp
        if not self._int:
            return finish(sign, 0, exponent, context)
        shift = digits(other._int) - digits(self._int) + context.prec + 1
        if shift >= 0:
            quotient, rest = divmod(self._int * 10**shift, other._int)
        else:
            quotient, rest = divmod(self._int, other._int * 10**-shift)
        exponent -= shift
        if rest:
            if quotient % 5 == 0:
                quotient += 1
        else:
            while exponent < self._exp - other._exp and quotient % 10 == 0:
                quotient //= 10
                exponent += 1
        return finish(sign, quotient, exponent, context)

    def __truediv__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else self._divide(other, getcontext())

    def __rtruediv__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else other._divide(self, getcontext())

    def _quotient(self, other, context):
        """Whole quotient and remainder of finite numbers; None when the quotient is too long."""
        exponent = self._exp if not other._int else min(self._exp, other._exp)
        if self._int and self.adjusted() - other.adjusted() > context.prec:
            return None
        if not self._int or self.adjusted() - other.adjusted() <= -2:
            return 0, new(self._sign, self._int * 10 ** max(self._exp - exponent, 0)
                          if self._exp - exponent < context.prec * 2 + 50 else self._int,
                          exponent if self._exp - exponent < context.prec * 2 + 50 else self._exp)
        x, y = self._int * 10 ** (self._exp - exponent), other._int * 10 ** (other._exp - exponent)
        quotient, rest = divmod(x, y)
        if digits(quotient) > context.prec:
            return None
        return quotient, new(self._sign, rest, exponent)

    def _divide_int(self, other, context):
        found = self._nans(other, context)
        if found is not None:
            return found
        sign = self._sign ^ other._sign
        if self._kind:
            return nan(InvalidOperation, context=context) if other._kind else infinity(sign)
        if other._kind:
            return finish(sign, 0, 0, context)
        if not other._int:
            if not self._int:
                return nan(DivisionUndefined, context=context)
            context._signal(DivisionByZero)
            return infinity(sign)
        found = self._quotient(other, context)
        if found is None:
            return nan(DivisionImpossible, context=context)
        return finish(sign, found[0], 0, context)

    def __floordiv__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else self._divide_int(other, getcontext())

    def __rfloordiv__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else other._divide_int(self, getcontext())

    def _remainder(self, other, context):
        found = self._nans(other, context)
        if found is not None:
            return found
        if self._kind:
            return nan(InvalidOperation, context=context)
        if other._kind:
            return self._rounded(context)
        if not other._int:
            return nan(InvalidOperation if self._int else DivisionUndefined, context=context)
        found = self._quotient(other, context)
        if found is None:
            return nan(DivisionImpossible, context=context)
        return found[1]._rounded(context)

    def __mod__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else self._remainder(other, getcontext())

    def __rmod__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else other._remainder(self, getcontext())

    def _divmod(self, other, context):
        found = self._nans(other, context)
        if found is not None:
            return found, found
        sign = self._sign ^ other._sign
        if self._kind:
            if other._kind:
                found = nan(InvalidOperation, context=context)
                return found, found
            return infinity(sign), nan(InvalidOperation, context=context)
        if not other._kind and not other._int:
            if not self._int:
                found = nan(DivisionUndefined, context=context)
                return found, found
            context._signal(DivisionByZero, InvalidOperation)
            return infinity(sign), new(0, 0, 0, _QUIET)
        return self._divide_int(other, context), self._remainder(other, context)

    def __divmod__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else self._divmod(other, getcontext())

    def __rdivmod__(self, other, /):
        other = operand(other)
        return other if other is NotImplemented else other._divmod(self, getcontext())

    def remainder_near(self, other, context=None):
        """Return the remainder of the nearest whole quotient."""
        context, other = _context(context), argument(other)
        found = self._nans(other, context)
        if found is not None:
            return found
        if self._kind:
            return nan(InvalidOperation, context=context)
        if other._kind:
            return self._rounded(context)
        if not other._int:
            return nan(InvalidOperation if self._int else DivisionUndefined, context=context)
        found = self._quotient(other, context)
        if found is None:
            return nan(DivisionImpossible, context=context)
        quotient, rest = found
        exponent = min(rest._exp, other._exp)
        x, y = rest._int * 10 ** (rest._exp - exponent), other._int * 10 ** (other._exp - exponent)
        sign = self._sign
        if x * 2 + (quotient & 1) > y:
            x, sign = y - x, 1 - sign
            quotient += 1
            if digits(quotient) > context.prec:
                return nan(DivisionImpossible, context=context)
        return finish(sign, x, exponent, context)

    def fma(self, other, third, context=None):
        """Return self * other + third, rounded once."""
        context, other, third = _context(context), argument(other), argument(third)
        if _SIGNALING in (self._kind, other._kind):
            return self._nans(other, context)
        product = self._nans(other, context)
        if product is None:
            wide = context._quiet(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
            product = self._multiply(other, wide)
            if wide.flags[InvalidOperation] and third._kind < _QUIET:
                return nan(InvalidOperation, context=context)
            if wide.flags[InvalidOperation]:
                context._signal(InvalidOperation)
        return product._add(third, context)

    # Exponents -----------------------------------------------------------------------------------

    def normalize(self, context=None):
        """Return the number without zeros at its end."""
        context = _context(context)
        if self._kind:
            return self._nans(None, context) or self
        made = self._rounded(context)
        if made._kind:
            return made
        if not made._int:
            return new(made._sign, 0, 0)
        coefficient, exponent = made._int, made._exp
        top = context.Etop() if context.clamp else context.Emax
        while coefficient % 10 == 0 and exponent < top:
            coefficient //= 10
            exponent += 1
        return new(made._sign, coefficient, exponent)

    def quantize(self, exp, rounding=None, context=None):
        """Return the number with the exponent of another."""
        context, exp = _context(context), argument(exp)
        rounding = context.rounding if rounding is None else rounding
        if rounding not in ROUNDINGS:
            context._quiet().rounding = rounding
        found = self._nans(exp, context)
        if found is not None:
            return found
        if self._kind or exp._kind:
            return self if self._kind and exp._kind else nan(InvalidOperation, context=context)
        target = exp._exp
        if not context.Etiny() <= target <= context.Emax:
            return nan(InvalidOperation, context=context)
        if not self._int:
            return finish(self._sign, 0, target, context)
        size = digits(self._int) + self._exp - target
        if self.adjusted() > context.Emax or size > context.prec:
            return nan(InvalidOperation, context=context)
        coefficient, is_inexact = _rescaled(self, target, rounding)
        if digits(coefficient) > context.prec or digits(coefficient) + target - 1 > context.Emax:
            return nan(InvalidOperation, context=context)
        conditions = []
        if coefficient and digits(coefficient) + target - 1 < context.Emin:
            conditions.append(Subnormal)
        if target > self._exp:
            conditions += [Inexact, Rounded] if is_inexact else [Rounded]
        return finish(self._sign, coefficient, target, context, *conditions)

    def same_quantum(self, other, context=None):
        """Do both have one exponent?"""
        other = argument(other)
        if self._kind or other._kind:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def _to_integral(self, rounding, context, is_exact):
        context = _context(context)
        if self._kind:
            return self._nans(None, context) or self
        if self._exp >= 0:
            return new(self._sign, self._int, self._exp)
        rounding = context.rounding if rounding is None else rounding
        coefficient, is_inexact = _rescaled(self, 0, rounding)
        if is_exact and self._int:
            context._signal(*([Inexact] if is_inexact else []), Rounded)
        return new(self._sign, coefficient, 0)

    def to_integral_exact(self, rounding=None, context=None):
        """Round to a whole number, signalling what is lost."""
        return self._to_integral(rounding, context, True)

    def to_integral_value(self, rounding=None, context=None):
        """Round to a whole number."""
        return self._to_integral(rounding, context, False)

    to_integral = to_integral_value

    def logb(self, context=None):
        """Return the exponent of the first digit as a number."""
        context = _context(context)
        if self._kind:
            return self._nans(None, context) or infinity()
        if not self._int:
            context._signal(DivisionByZero)
            return infinity(1)
        return _from_int(self.adjusted())._rounded(context)

    def scaleb(self, other, context=None):
        """Return the number with an int added to its exponent."""
        context, other = _context(context), argument(other)
        found = self._nans(other, context)
        if found is not None:
            return found
        limit = 2 * (context.Emax + context.prec)
        if other._kind or other._exp or not -limit <= int(other) <= limit:
            return nan(InvalidOperation, context=context)
        if self._kind:
            return self
        return finish(self._sign, self._int, self._exp + int(other), context)

    # Extremes and neighbours ---------------------------------------------------------------------

    def _extreme(self, other, context, side, magnitude):
        context, other = _context(context), argument(other)
        if self._kind >= _QUIET or other._kind >= _QUIET:
            if self._kind < _QUIET and other._kind == _QUIET:
                return self._rounded(context)
            if other._kind < _QUIET and self._kind == _QUIET:
                return other._rounded(context)
            return self._nans(other, context)
        x, y = (self.copy_abs(), other.copy_abs()) if magnitude else (self, other)
        found = order(x, y) or int(self.compare_total(other))
        return (self if found * side > 0 or not found else other)._rounded(context)

    def max(self, other, context=None):
        """Return the greater of two numbers."""
        return self._extreme(other, context, 1, False)

    def min(self, other, context=None):
        """Return the lesser of two numbers."""
        return self._extreme(other, context, -1, False)

    def max_mag(self, other, context=None):
        """Return the number of greater magnitude."""
        return self._extreme(other, context, 1, True)

    def min_mag(self, other, context=None):
        """Return the number of lesser magnitude."""
        return self._extreme(other, context, -1, True)

    def _next(self, context, rounding, sign):
        if self._kind:
            found = self._nans(None, context)
            if found is not None:
                return found
            if self._sign == sign:
                return self
            return new(self._sign, 10**context.prec - 1, context.Etop())
        quiet = context._quiet(rounding=rounding)
        made = self._rounded(quiet)
        if made._kind or order(made, self):
            return made
        return self._add(new(sign, 1, context.Etiny() - 1), quiet)

    def next_minus(self, context=None):
        """Return the nearest lower number."""
        return self._next(_context(context), ROUND_FLOOR, 1)

    def next_plus(self, context=None):
        """Return the nearest higher number."""
        return self._next(_context(context), ROUND_CEILING, 0)

    def next_toward(self, other, context=None):
        """Return the nearest number in the direction of another."""
        context, other = _context(context), argument(other)
        found = self._nans(other, context)
        if found is not None:
            return found
        side = order(self, other)
        if not side:
            return self.copy_sign(other)
        made = self.next_plus(context) if side < 0 else self.next_minus(context)
        if made._kind:
            context._signal(Overflow, Inexact, Rounded)
        elif made.adjusted() < context.Emin:
            context._signal(Underflow, Subnormal, Inexact, Rounded, *([] if made._int else [Clamped]))
        return made

    # Digits --------------------------------------------------------------------------------------

    def _logical(self, context):
        text = str(self._int)
        is_valid = self._kind == _FINITE and not self._sign and not self._exp and len(text) <= context.prec
        return int(text, 2) if is_valid and not text.strip("01") else None

    def _logically(self, other, context, operation):
        context, other = _context(context), argument(other)
        x, y = self._logical(context), other._logical(context)
        if x is None or y is None:
            return nan(InvalidOperation, context=context)
        return new(0, int(f"{operation(x, y):b}"), 0)

    def logical_and(self, other, context=None):
        """Combine digits of zeros and ones."""
        return self._logically(other, context, lambda x, y: x & y)

    def logical_or(self, other, context=None):
        """Combine digits of zeros and ones."""
        return self._logically(other, context, lambda x, y: x | y)

    def logical_xor(self, other, context=None):
        """Combine digits of zeros and ones."""
        return self._logically(other, context, lambda x, y: x ^ y)

    def logical_invert(self, context=None):
        """Invert digits of zeros and ones."""
        context = _context(context)
        found = self._logical(context)
        if found is None:
            return nan(InvalidOperation, context=context)
        return new(0, int(f"{found ^ (1 << context.prec) - 1:b}"), 0)

    def _steps(self, other, context):
        if other._kind or other._exp or not -context.prec <= int(other) <= context.prec:
            return None
        return int(other)

    def rotate(self, other, context=None):
        """Return the number with its digits turned around."""
        context, other = _context(context), argument(other)
        found = self._nans(other, context)
        if found is not None:
            return found
        steps = self._steps(other, context)
        if steps is None:
            return nan(InvalidOperation, context=context)
        if self._kind:
            return self
        text = str(self._int).zfill(context.prec)[-context.prec:]
        steps %= context.prec
        return new(self._sign, int(text[steps:] + text[:steps]), self._exp)

    def shift(self, other, context=None):
        """Return the number with its digits shifted."""
        context, other = _context(context), argument(other)
        found = self._nans(other, context)
        if found is not None:
            return found
        steps = self._steps(other, context)
        if steps is None:
            return nan(InvalidOperation, context=context)
        if self._kind:
            return self
        coefficient = self._int % 10**context.prec
        coefficient = coefficient * 10**steps % 10**context.prec if steps > 0 else coefficient // 10**-steps
        return new(self._sign, coefficient, self._exp)

    # Functions -----------------------------------------------------------------------------------

    def sqrt(self, context=None):
        """Return the square root."""
        context = _context(context)
        if self._kind:
            found = self._nans(None, context)
            if found is not None:
                return found
            return nan(InvalidOperation, context=context) if self._sign else self
        if not self._int:
            return finish(self._sign, 0, self._exp >> 1, context)
        if self._sign:
            return nan(InvalidOperation, context=context)
        ideal = self._exp >> 1
        coefficient = self._int * 10 if self._exp & 1 else self._int
        shift = max(context.prec + 1 - (digits(coefficient) + 1 >> 1), 0)
        coefficient *= 100**shift
        root = math.isqrt(coefficient)
        exponent = ideal - shift
        if root * root == coefficient:
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
        elif root % 5 == 0:
            root = root * 10 + 1
            exponent -= 1
        quiet = context._quiet(rounding=ROUND_HALF_EVEN)
        made = finish(0, root, exponent, quiet)
        if quiet.flags._set:
            context._signal(*quiet.flags._set)
        return made

    def _approximated(self, context, function, sign=None):
        value, exponent = _functions.rounded(function, context.prec)
        sign = int(value < 0) if sign is None else sign
        value = abs(value)
        missing = context.prec + 2 - digits(value)
        if missing > 0:
            value, exponent = value * 10**missing, exponent - missing
        quiet = context._quiet(rounding=ROUND_HALF_EVEN)
        made = finish(sign, value, exponent, quiet, Inexact, Rounded)
        context._signal(*quiet.flags._set)
        return made

    def exp(self, context=None):
        """Return e to the power of the number."""
        context = _context(context)
        if self._kind:
            found = self._nans(None, context)
            if found is not None:
                return found
            return new(0, 0, 0) if self._sign else self
        if not self._int:
            return new(0, 1, 0)
        adjusted = self.adjusted()
        if adjusted > len(str(max(context.Emax, -context.Etiny()) * 3)):
            value = (1, -2 * context.prec + context.Etiny()) if self._sign else (1, context.Emax + 1)
            quiet = context._quiet(rounding=ROUND_HALF_EVEN)
            made = finish(0, *value, quiet)
            context._signal(*quiet.flags._set)
            return made
        if adjusted < -context.prec - 1:
            places = context.prec + 10
            value = 10**places + (-1 if self._sign else 1)
            return self._approximated(context, lambda precision: (value, -places))
        coefficient = -self._int if self._sign else self._int
        return self._approximated(
            context, lambda precision: _functions.exp(coefficient, self._exp, precision))

    def _logarithm(self, context):
        """The result of special operands; None for others."""
        found = self._nans(None, context)
        if found is not None:
            return found
        if not self:
            return infinity(1)
        if self._sign:
            return nan(InvalidOperation, context=context)
        return infinity() if self._kind else None

    def ln(self, context=None):
        """Return the natural logarithm."""
        context = _context(context)
        found = self._logarithm(context)
        if found is not None:
            return found
        if order(self, new(0, 1, 0)) == 0:
            return new(0, 0, 0)
        return self._approximated(
            context, lambda precision: _functions.ln(self._int, self._exp, precision))

    def log10(self, context=None):
        """Return the logarithm to base ten."""
        context = _context(context)
        found = self._logarithm(context)
        if found is not None:
            return found
        if str(self._int).rstrip("0") == "1":
            return _from_int(self.adjusted())._rounded(context)
        return self._approximated(
            context, lambda precision: _functions.log10(self._int, self._exp, precision))

    def _power(self, other, modulo, context):
        from ._power import modular_power, power

        if modulo is None:
            return power(self, other, context)
        return modular_power(self, other, modulo, context)

    def __pow__(self, other, modulo=None, /):
        other = operand(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            modulo = operand(modulo)
            if modulo is NotImplemented:
                return modulo
        return self._power(other, modulo, getcontext())

    def __rpow__(self, other, modulo=None, /):
        other = operand(other)
        return other if other is NotImplemented else other._power(self, None, getcontext())


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


numbers.Number.register(Decimal)
Decimal.__module__ = "decimal"
