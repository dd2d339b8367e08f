"""The arithmetic of decimals."""

from ._context import (
    MAX_EMAX, MAX_PREC, MIN_EMIN, ROUNDINGS, ROUND_FLOOR, DivisionByZero, DivisionImpossible,
    DivisionUndefined, Inexact, InvalidOperation, Rounded, Subnormal, getcontext,
)  # fmt: skip
from ._parts import (
    _QUIET, _SIGNALING, _aligned, _clamped_zero, _context, _from_int, _rescaled, argument, finish,
    infinity, nan, new, operand,
)  # fmt: skip
from ._rounding import digits, power_of_ten


class Arithmetic:
    """Methods of Decimal: operators, and what they do by a context."""

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

    def _quotient_of_specials(self, other, context):
        """What NaNs, an infinite dividend and a zero divisor make of a quotient; None for the others."""
        found = self._nans(other, context)
        if found is not None:
            return found
        sign = self._sign ^ other._sign
        if self._kind:
            return nan(InvalidOperation, context=context) if other._kind else infinity(sign)
        if other._kind or other._int:
            return None
        if not self._int:
            return nan(DivisionUndefined, context=context)
        context._signal(DivisionByZero)
        return infinity(sign)

    def _divide(self, other, context):
        found = self._quotient_of_specials(other, context)
        if found is not None:
            return found
        sign = self._sign ^ other._sign
        if other._kind:
            return _clamped_zero(sign, context)
        exponent = self._exp - other._exp
        if not self._int:
            return finish(sign, 0, exponent, context)
        shift = digits(other._int) - digits(self._int) + context.prec + 1
        if shift >= 0:
            quotient, rest = divmod(self._int * power_of_ten(shift), other._int)
        else:
            quotient, rest = divmod(self._int, other._int * power_of_ten(-shift))
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
        found = self._quotient_of_specials(other, context)
        if found is not None:
            return found
        sign = self._sign ^ other._sign
        if other._kind:
            return finish(sign, 0, 0, context)
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

    def _division(self, other, context):
        """The whole quotient and the rest; a Decimal alone where special values decide the remainder."""
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
        return found

    def _remainder(self, other, context):
        found = self._division(other, context)
        return found[1]._rounded(context) if type(found) is tuple else found

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
        found = self._division(other, context)
        if type(found) is not tuple:
            return found
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

    # MARK: Exponents

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
