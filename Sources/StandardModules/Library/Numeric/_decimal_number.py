"""Decimals beside arithmetic: predicates that ask a context, conversions, total order."""

import math
import numbers

import _decimals
from _decimal_context import MAX_EMAX, MAX_PREC, MIN_EMIN, add_members, functions
from _decimal_parts import (
    FINITE, INFINITE, QUIET, SIGNALING, DecimalTuple, argument, context_of, figures, finish, infinity, nan, new, order, whole,
)  # fmt: skip
from _decimal_signals import DivisionByZero, DivisionImpossible, InvalidOperation
from _decimals import Decimal, digits, getcontext


class _Members:
    """Methods of Decimal."""

    def is_normal(self, context=None):
        """Is it a normal number?"""
        if self._kind != FINITE or not self._int:
            return False
        return context_of(context).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        """Is it a subnormal number?"""
        if self._kind != FINITE or not self._int:
            return False
        return self.adjusted() < context_of(context).Emin

    def canonical(self):
        """Return the canonical encoding."""
        return self

    def radix(self):
        """Return 10."""
        return Decimal(10)

    def number_class(self, context=None):
        """Return what class of number it is."""
        if self._kind >= QUIET:
            return "NaN" if self._kind == QUIET else "sNaN"
        sign = "-" if self._sign else "+"
        if self._kind == INFINITE:
            return sign + "Infinity"
        if not self._int:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def as_tuple(self):
        """Return sign, digits and exponent."""
        digits = tuple(map(int, figures(self._int)))
        if self._kind == FINITE:
            return DecimalTuple(self._sign, digits, self._exp)
        if self._kind == INFINITE:
            return DecimalTuple(self._sign, (0,), "F")
        return DecimalTuple(self._sign, digits if self._int else (), "n" if self._kind == QUIET else "N")

    def as_integer_ratio(self):
        """Return the number as a fraction in lowest terms."""
        if self._kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind >= QUIET:
            raise ValueError("cannot convert NaN to integer ratio")
        numerator = -self._int if self._sign else self._int
        if self._exp >= 0:
            return numerator * 10**self._exp, 1
        denominator = 10**-self._exp
        common = math.gcd(numerator, denominator)
        return numerator // common, denominator // common

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

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else type(self)(self)

    def __deepcopy__(self, memo, /):
        return self.__copy__()

    def compare_signal(self, other, context=None):
        """Compare; all NaNs signal."""
        context, other = context_of(context), argument(other)
        if self._kind >= QUIET or other._kind >= QUIET:
            context._signal(InvalidOperation)
        return context._nans(self, other) or Decimal(order(self, other))

    def compare_total(self, other, context=None):
        """Compare representations."""
        other = argument(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        side = -1 if self._sign else 1
        ranks = [(0, 2, 4, 3)[one._kind] for one in (self, other)]
        if ranks[0] != ranks[1]:
            return Decimal(side if ranks[0] > ranks[1] else -side)
        if self._kind >= QUIET:
            found = (self._int > other._int) - (self._int < other._int)
        else:
            found = side * order(self, other)
            if not found and self._kind == FINITE:
                found = (self._exp > other._exp) - (self._exp < other._exp)
        return Decimal(side * found)

    def compare_total_mag(self, other, context=None):
        """Compare representations without their signs."""
        return self.copy_abs().compare_total(argument(other).copy_abs())

    def same_quantum(self, other, context=None):
        """Do both have one exponent?"""
        other = argument(other)
        if self._kind or other._kind:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def logb(self, context=None):
        """Return the exponent of the first digit as a number."""
        context = context_of(context)
        if self._kind:
            return context._nans(self) or infinity()
        if not self._int:
            context._signal(DivisionByZero)
            return infinity(1)
        return context._rounded(whole(self.adjusted()))

    def scaleb(self, other, context=None):
        """Return the number with an int added to its exponent."""
        context, other = context_of(context), argument(other)
        found = context._nans(self, other)
        if found is not None:
            return found
        limit = 2 * (context.Emax + context.prec)
        if other._kind or other._exp or not -limit <= int(other) <= limit:
            return nan(InvalidOperation, context=context)
        if self._kind:
            return self
        return finish(self._sign, self._int, self._exp + int(other), context)

    def remainder_near(self, other, context=None):
        """Return the remainder of the nearest whole quotient."""
        context, other = context_of(context), argument(other)
        found = context._division(self, other)
        if type(found) is not tuple:
            return found
        quotient, rest = found
        if not rest._int or rest.adjusted() + 1 < other.adjusted():
            return context._rounded(rest)
        exponent = min(rest._exp, other._exp)
        x, y = rest._int * 10 ** (rest._exp - exponent), other._int * 10 ** (other._exp - exponent)
        sign = self._sign
        if x * 2 + (quotient & 1) > y:
            x, sign = y - x, 1 - sign
            if digits(quotient + 1) > context.prec:
                return nan(DivisionImpossible, context=context)
        return finish(sign, x, exponent, context)

    def fma(self, other, third, context=None):
        """Return self * other + third, rounded once."""
        context, other, third = context_of(context), argument(other), argument(third)
        if SIGNALING in (self._kind, other._kind):
            return context._nans(self, other)
        product = context._nans(self, other)
        if product is None:
            wide = context._quiet()
            wide.prec, wide.Emax, wide.Emin, wide.clamp = MAX_PREC, MAX_EMAX, MIN_EMIN, 0
            product = wide.multiply(self, other)
            if wide.flags[InvalidOperation]:
                if third._kind != QUIET:
                    return nan(InvalidOperation, context=context)
                context._signal(InvalidOperation)
        return context.add(product, third)


def _compare(self, other, operator):
    """Compare with a number that is neither Decimal, int nor float."""
    if isinstance(other, complex) and operator == "==":
        return self == other.real if other.imag == 0 else NotImplemented
    if not isinstance(other, numbers.Rational):
        return NotImplemented
    if self._kind == FINITE:
        self = new(self._sign, self._int * other.denominator, self._exp)
    other = whole(other.numerator)
    if self._kind >= QUIET:
        if operator != "==" or self._kind == SIGNALING:
            getcontext()._signal(InvalidOperation)
        return False
    found = order(self, other)
    return {"==": found == 0, "<": found < 0, "<=": found <= 0, ">": found > 0, ">=": found >= 0}[operator]


def _format(self, specification):
    """Format by a specification that is not a simple one."""
    from _decimal_format import format_decimal

    return format_decimal(self, specification, getcontext())


def _ascii_text(text):
    """The text with plain digits and spaces."""
    def plain(letter):
        if letter.isspace():
            return " "
        try:
            return str(int(letter))
        except ValueError:
            return letter if letter.isascii() else "?"

    return "".join([letter if letter.isascii() else plain(letter) for letter in text])


_decimals.set_hook("compare", _compare)
_decimals.set_hook("format", _format)
_decimals.set_hook("ascii_text", _ascii_text)
add_members(Decimal, functions(_Members))
numbers.Number.register(Decimal)
