"""The operations of decimals beside arithmetic: extremes, neighbours, digits, functions."""

import math

import _decimal_functions as _functions
from _decimal_context import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, add_members, functions
from _decimal_parts import (
    FINITE, QUIET, argument, context_of, figures, finish, infinity, nan, new, operand, order, whole,
)  # fmt: skip
from _decimal_signals import Clamped, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow
from _decimals import Decimal, digits, getcontext


class Operations:
    """Methods of Decimal."""

    # MARK: Extremes and neighbours

    def _extreme(self, other, context, side, magnitude):
        context, other = context_of(context), argument(other)
        if self._kind >= QUIET or other._kind >= QUIET:
            if self._kind < QUIET and other._kind == QUIET:
                return context._rounded(self)
            if other._kind < QUIET and self._kind == QUIET:
                return context._rounded(other)
            return context._nans(self, other)
        x, y = (self.copy_abs(), other.copy_abs()) if magnitude else (self, other)
        found = order(x, y) or int(self.compare_total(other))
        return context._rounded(self if found * side > 0 or not found else other)

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
            found = context._nans(self)
            if found is not None:
                return found
            if self._sign == sign:
                return self
            return new(self._sign, 10**context.prec - 1, context.Etop())
        quiet = context._quiet(rounding)
        made = quiet._rounded(self)
        if made._kind or order(made, self):
            return made
        return quiet.add(self, new(sign, 1, context.Etiny() - 1))

    def next_minus(self, context=None):
        """Return the nearest lower number."""
        return self._next(context_of(context), ROUND_FLOOR, 1)

    def next_plus(self, context=None):
        """Return the nearest higher number."""
        return self._next(context_of(context), ROUND_CEILING, 0)

    def next_toward(self, other, context=None):
        """Return the nearest number in the direction of another."""
        context, other = context_of(context), argument(other)
        found = context._nans(self, other)
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

    # MARK: Digits

    def _logical(self, context):
        text = figures(self._int)
        is_valid = self._kind == FINITE and not self._sign and not self._exp and not text.strip("01")
        return int(text[-context.prec:], 2) if is_valid else None

    def _logically(self, other, context, operation):
        context, other = context_of(context), argument(other)
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
        context = context_of(context)
        found = self._logical(context)
        if found is None:
            return nan(InvalidOperation, context=context)
        return new(0, int(f"{found ^ (1 << context.prec) - 1:b}"), 0)

    def _moved(self, other, context, move):
        """The number with the coefficient that `move` makes, by as many places as `other` says."""
        found = context._nans(self, other)
        if found is not None:
            return found
        if other._kind or other._exp or not -context.prec <= int(other) <= context.prec:
            return nan(InvalidOperation, context=context)
        return self if self._kind else new(self._sign, move(int(other)), self._exp)

    def rotate(self, other, context=None):
        """Return the number with its digits turned around."""
        context, other = context_of(context), argument(other)

        def move(steps):
            text = figures(self._int).zfill(context.prec)[-context.prec:]
            steps %= context.prec
            return int(text[steps:] + text[:steps])

        return self._moved(other, context, move)

    def shift(self, other, context=None):
        """Return the number with its digits shifted."""
        context, other = context_of(context), argument(other)

        def move(steps):
            kept = self._int % 10**context.prec
            return kept * 10**steps % 10**context.prec if steps > 0 else kept // 10**-steps

        return self._moved(other, context, move)

    # MARK: Functions

    def sqrt(self, context=None):
        """Return the square root."""
        context = context_of(context)
        if self._kind:
            found = context._nans(self)
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
        quiet = context._quiet(ROUND_HALF_EVEN)
        made = finish(0, root, exponent, quiet)
        if quiet._mask(0):
            context._raise(quiet._mask(0))
        return made

    def _approximated(self, context, function, sign=None):
        value, exponent = _functions.rounded(function, context.prec)
        sign = int(value < 0) if sign is None else sign
        value = abs(value)
        missing = context.prec + 2 - digits(value)
        if missing > 0:
            value, exponent = value * 10**missing, exponent - missing
        quiet = context._quiet(ROUND_HALF_EVEN)
        made = finish(sign, value, exponent, quiet, Inexact, Rounded)
        context._raise(quiet._mask(0))
        return made

    def exp(self, context=None):
        """Return e to the power of the number."""
        context = context_of(context)
        if self._kind:
            found = context._nans(self)
            if found is not None:
                return found
            return new(0, 0, 0) if self._sign else self
        if not self._int:
            return new(0, 1, 0)
        adjusted = self.adjusted()
        if adjusted > len(str(max(context.Emax, -context.Etiny()) * 3)):
            value = (1, -2 * context.prec + context.Etiny()) if self._sign else (1, context.Emax + 1)
            quiet = context._quiet(ROUND_HALF_EVEN)
            made = finish(0, *value, quiet)
            context._raise(quiet._mask(0))
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
        found = context._nans(self)
        if found is not None:
            return found
        if not self:
            return infinity(1)
        if self._sign:
            return nan(InvalidOperation, context=context)
        return infinity() if self._kind else None

    def ln(self, context=None):
        """Return the natural logarithm."""
        context = context_of(context)
        found = self._logarithm(context)
        if found is not None:
            return found
        if order(self, new(0, 1, 0)) == 0:
            return new(0, 0, 0)
        return self._approximated(
            context, lambda precision: _functions.ln(self._int, self._exp, precision))

    def log10(self, context=None):
        """Return the logarithm to base ten."""
        context = context_of(context)
        found = self._logarithm(context)
        if found is not None:
            return found
        if figures(self._int).rstrip("0") == "1":
            return context._rounded(whole(self.adjusted()))
        return self._approximated(
            context, lambda precision: _functions.log10(self._int, self._exp, precision))

    def _power(self, other, modulo, context):
        from _decimal_power import modular_power, power

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


add_members(Decimal, functions(Operations))
