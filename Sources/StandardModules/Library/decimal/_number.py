"""The class Decimal."""

import math
import numbers
import sys
from types import FunctionType

from . import _parts
from ._arithmetic import Arithmetic
from ._context import (
    ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, FloatOperation, InvalidOperation, getcontext,
)  # fmt: skip
from ._operations import Operations
from ._parts import (
    _FINITE, _INFINITE, _QUIET, _SIGNALING, DecimalTuple, _comparable, _context, _exact,
    _from_float, _from_int, _from_text, _from_tuple, _order_quietly, argument, finish, nan, new,
    order,
)  # fmt: skip
from ._rounding import digits, shorten


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


def _take_methods(part):
    """Make the methods of a part Decimal's own: it has no bases that others could see."""
    for name, method in vars(part).items():
        if isinstance(method, FunctionType):
            method.__qualname__ = f"Decimal.{name}"
            setattr(Decimal, name, method)


_take_methods(Arithmetic)
_take_methods(Operations)
_parts.Decimal = Decimal
numbers.Number.register(Decimal)
Decimal.__module__ = "decimal"
