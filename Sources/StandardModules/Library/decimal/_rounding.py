"""Coefficients made to fit a context."""

from ._context import (
    ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
    ROUND_HALF_UP, Clamped, Inexact, Overflow, Rounded, Subnormal, Underflow,
)  # fmt: skip


_POWERS = tuple([10**count for count in range(256)])


def power_of_ten(count):
    """Return 10**count."""
    return _POWERS[count] if count < 256 else 10**count


def digits(number):
    """Return how many digits a positive int has; zero has one."""
    guess = number.bit_length() * 30103 // 100000
    if guess < 256:
        return guess + 1 if number >= _POWERS[guess] else guess or 1
    return guess + 1 if number >= 10**guess else guess


def rounds_up(quotient, rest, unit, sign, rounding):
    """Return whether the last digit grows when `rest` of `unit` is dropped."""
    if not rest or rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_HALF_EVEN:
        return rest * 2 > unit or rest * 2 == unit and quotient & 1 == 1
    if rounding == ROUND_HALF_UP:
        return rest * 2 >= unit
    if rounding == ROUND_HALF_DOWN:
        return rest * 2 > unit
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return bool(sign)
    if rounding == ROUND_05UP:
        return quotient % 5 == 0
    return True


def shorten(coefficient, count, sign, rounding):
    """Drop digits at the end; return the rounded coefficient and whether it is inexact."""
    if count > 28:
        count = min(count, digits(coefficient) + 1)
    unit = power_of_ten(count)
    quotient, rest = divmod(coefficient, unit)
    return quotient + rounds_up(quotient, rest, unit, sign, rounding), rest != 0


def _overflow(sign, context):
    rounding = context.rounding
    away = rounding in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN, "ROUND_UP")
    if away or rounding == ROUND_CEILING and not sign or rounding == ROUND_FLOOR and sign:
        return None
    return 10**context.prec - 1, context.Etop()


def fit(sign, coefficient, exponent, context):
    """Return coefficient and exponent as the context allows them, and the conditions met on the way.

    The coefficient is None for an infinite result.
    """
    tiny, top = context.Emin - context.prec + 1, context.Emax - context.prec + 1
    if not coefficient:
        new = min(max(exponent, tiny), top if context.clamp else context.Emax)
        return 0, new, [Clamped] if new != exponent else []
    size = digits(coefficient)
    least = size + exponent - context.prec
    if least > top:
        found = _overflow(sign, context)
        return *(found or (None, 0)), [Overflow, Inexact, Rounded]
    is_subnormal = least < tiny
    least = max(least, tiny)
    conditions = []
    if exponent < least:
        coefficient, is_inexact = shorten(coefficient, least - exponent, sign, context.rounding)
        exponent = least
        if digits(coefficient) > context.prec:
            coefficient //= 10
            exponent += 1
            if exponent > top:
                found = _overflow(sign, context)
                return *(found or (None, 0)), [Overflow, Inexact, Rounded]
        if is_inexact and is_subnormal:
            conditions.append(Underflow)
        if is_subnormal:
            conditions.append(Subnormal)
        if is_inexact:
            conditions.append(Inexact)
        conditions.append(Rounded)
        if not coefficient:
            conditions.append(Clamped)
        return coefficient, exponent, conditions
    if is_subnormal:
        conditions.append(Subnormal)
    if context.clamp and exponent > top:
        conditions.append(Clamped)
        coefficient *= 10 ** (exponent - top)
        exponent = top
    return coefficient, exponent, conditions
