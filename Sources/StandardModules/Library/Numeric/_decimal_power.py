"""Powers of decimals."""

import _decimal_functions as _functions
from _decimal_context import MAX_PREC, ROUND_HALF_EVEN
from _decimal_parts import finish, infinity, nan, new
from _decimal_signals import Clamped, Inexact, InvalidOperation, Rounded, Subnormal, Underflow
from _decimals import digits


def _whole(number):
    """The int that a finite number is; None for others."""
    if number._kind:
        return None
    if number._exp >= 0:
        return int(number) if number._exp < 10**6 else None
    whole, rest = divmod(number._int, 10 ** min(-number._exp, digits(number._int) + 1))
    return None if rest else -whole if number._sign else whole


def _is_odd(number):
    if number._kind or number._exp > 0:
        return False
    whole = _whole(number)
    return whole is not None and whole & 1 == 1


def _is_whole(number):
    return not number._kind and (number._exp >= 0 or _whole(number) is not None)


def _exact_power(base, count, context):
    """A power that needs no rounding; None for others, and far from the limits of the context only."""
    if (digits(base._int) - 1) * count > context.prec:
        return None
    coefficient, scale = base._int**count, base._exp * count
    size = digits(coefficient)
    if not coefficient or size > context.prec or context.clamp:
        return None
    if not context.Emin < scale or scale + size > context.Emax:
        return None
    return new(base._sign & count, coefficient, scale)


def power(base, exponent, context):
    """Return base ** exponent."""
    if 0 < exponent._int < 64 and exponent._exp == 0 and not (exponent._sign or exponent._kind or base._kind):
        made = _exact_power(base, exponent._int, context)
        if made is not None:
            return made
    found = context._nans(base, exponent)
    if found is not None:
        return found
    if not exponent:
        return new(0, 1, 0) if base else nan(InvalidOperation, context=context)
    sign = 0
    if base._sign:
        if exponent._kind and base:
            return nan(InvalidOperation, context=context)
        if _is_whole(exponent):
            sign = int(_is_odd(exponent))
        elif base and not exponent._kind:
            return nan(InvalidOperation, context=context)
        base = base.copy_negate()
    if not base:
        return infinity(sign) if exponent._sign else new(sign, 0, 0)
    if base._kind:
        return new(sign, 0, 0) if exponent._sign else infinity(sign)
    one = base.compare(new(0, 1, 0), context._quiet())
    if not one:
        return _power_of_one(base, exponent, sign, context)
    if exponent._kind:
        return new(0, 0, 0) if (one._sign == 0) == bool(exponent._sign) else infinity()
    return _finite_power(base, exponent, sign, context)


def _power_of_one(base, exponent, sign, context):
    if _is_whole(exponent):
        if exponent._sign:
            return new(sign, 1, 0)
        places = -base._exp and (-base._exp * int(exponent) if exponent._exp < 10 else context.prec)
        if places > context.prec - 1:
            context._signal(Rounded)
            places = context.prec - 1
        return new(sign, 10**places, -places)
    context._signal(Inexact, Rounded)
    return new(sign, 10 ** (context.prec - 1), 1 - context.prec)


def _bound(base, exponent, context):
    """An overflow or underflow that is certain without computing; None otherwise."""
    adjusted = base.adjusted()
    size = exponent.adjusted() + len(str(max(abs(adjusted), 1)))
    grows = (adjusted >= 0) == (exponent._sign == 0)
    limit = len(str(max(context.Emax, -context.Etiny())))
    if adjusted in (0, -1) and size < limit + context.prec + 10:
        return None
    if size <= limit + 2:
        return None
    return (1, context.Emax + 1) if grows else (1, context.Etiny() - context.prec - 2)


def _finite_power(base, exponent, sign, context):
    bound = _bound(base, exponent, context)
    if bound is not None:
        return _quietly(sign, bound, context)
    whole = _whole(exponent)
    if whole is not None:
        return _whole_power(base, whole, sign, context)
    count = -exponent._int if exponent._sign else exponent._int
    value, scale = _functions.rounded(
        lambda precision: _functions.power(base._int, base._exp, count, exponent._exp, precision),
        context.prec)
    missing = context.prec + 2 - digits(value)
    if missing > 0:
        value, scale = value * 10**missing, scale - missing
    return _quietly(sign, (value, scale), context, Inexact, Rounded)


def _whole_power(base, whole, sign, context):
    """A power by squares, with some more digits: rounded on the way as libmpdec does it."""
    work = context._quiet(ROUND_HALF_EVEN)
    work.clamp = 0
    work.prec = min(context.prec + digits(abs(whole)) + 2 + (whole < 0), MAX_PREC)
    base = new(0, base._int, base._exp)
    if whole < 0:
        base = work.divide(new(0, 1, 0), base)
    made = base
    for bit in f"{abs(whole):b}"[1:]:
        made = work.multiply(made, made)
        if bit == "1":
            made = work.multiply(made, base)
        if made._kind or not made._int and work.flags[Clamped]:
            break
    # What is infinite here overflows, and is then rounded as the context says.
    parts = (1, context.Emax + 1) if made._kind else (made._int, made._exp)
    return _quietly(sign, parts, context, *[one for one, is_set in work.flags.items() if is_set])


def _quietly(sign, value, context, *conditions):
    quiet = context._quiet()
    made = finish(sign, *value, quiet, *conditions)
    if Inexact in conditions and quiet.flags[Subnormal]:
        quiet.flags[Underflow] = True
    if quiet._mask(0):
        context._raise(quiet._mask(0))
    return made


def modular_power(base, exponent, modulo, context):
    """Return base ** exponent % modulo of whole numbers."""
    for one in (base, exponent, modulo):
        if one._kind >= 2:
            return context._nans(base, exponent) or context._nans(base, modulo)
    numbers = [_whole(one) for one in (base, exponent, modulo)]
    if None in numbers or numbers[1] < 0 or numbers[2] == 0:
        return nan(InvalidOperation, context=context)
    if digits(abs(numbers[2])) > context.prec or numbers[0] == numbers[1] == 0:
        return nan(InvalidOperation, context=context)
    sign = base._sign if numbers[1] & 1 else 0
    return new(sign, pow(abs(numbers[0]), numbers[1], abs(numbers[2])), 0)
