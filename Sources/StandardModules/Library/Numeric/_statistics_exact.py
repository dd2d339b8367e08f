"""Exact sums, squares and roots of numbers of any kind, as fractions."""

import math
import sys
from fractions import Fraction

# Where scripts find these names, and what their reprs say.
__name__ = "statistics"


class StatisticsError(ValueError):
    """The data have no such statistic."""


def _is_decimal(kind):
    return any(base.__module__ == "decimal" for base in kind.__mro__)


# MARK: Exact sums


def _coerce(first, second):
    """The type of a result that comes of both."""
    if first is second or second in (int, bool):
        return first
    if first is int or issubclass(second, first):
        return second
    if issubclass(first, second) or issubclass(second, int):
        return first
    if issubclass(first, int):
        return second
    if issubclass(first, Fraction) and issubclass(second, float):
        return second
    if issubclass(first, float) and issubclass(second, Fraction):
        return first
    raise TypeError(f"don't know how to coerce {first.__name__} and {second.__name__}")


def _isfinite(value):
    try:
        return value.is_finite()
    except AttributeError:
        return math.isfinite(value)


def _exact_ratio(value):
    """Numerator and denominator; None as denominator of what is not finite."""
    try:
        return value.as_integer_ratio()
    except (OverflowError, ValueError):
        return value, None
    except AttributeError:
        pass
    try:
        return value.numerator, value.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator")


def _fractions(data):
    """The type, numerator and denominator of each value."""
    for value in data:
        yield type(value), *_exact_ratio(value)


def _added(infinite, value):
    return value if infinite is None else infinite + value


def _sum(data):
    """The common type, the sum and the count."""
    kind, count = int, 0
    sums, infinite = {}, None
    for its, numerator, denominator in _fractions(data):
        kind = _coerce(kind, its)
        count += 1
        if denominator is None:
            infinite = _added(infinite, numerator)
        else:
            sums[denominator] = sums.get(denominator, 0) + numerator
    if infinite is not None:
        return kind, infinite, count
    return kind, sum((Fraction(n, d) for d, n in sums.items()), Fraction(0)), count


def _moments(data):
    """The common type, the sum, the sum of squares and the count."""
    kind, count = int, 0
    sums, squares, infinite = {}, {}, None
    for its, numerator, denominator in _fractions(data):
        kind = _coerce(kind, its)
        count += 1
        if denominator is None:
            infinite = _added(infinite, numerator)
            continue
        sums[denominator] = sums.get(denominator, 0) + numerator
        squares[denominator] = squares.get(denominator, 0) + numerator * numerator
    if infinite is not None:
        return kind, infinite, infinite, count
    total = sum((Fraction(n, d) for d, n in sums.items()), Fraction(0))
    return kind, total, sum((Fraction(n, d * d) for d, n in squares.items()), Fraction(0)), count


def _fail_neg(values, message="negative value"):
    """Pass values on until one is negative."""
    for value in values:
        if value < 0:
            raise StatisticsError(message)
        yield value


def _convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        # A Decimal takes no fraction.
        if not _is_decimal(kind):
            raise
        return kind(value.numerator) / kind(value.denominator)


def _deviations(data, centre):
    """The common type, the sum of squared deviations, the centre and the count."""
    if centre is not None:
        kind, total, count = _sum((value - centre) * (value - centre) for value in data)
        return kind, total, centre, count
    kind, total, squares, count = _moments(data)
    if not count:
        return kind, total, total, count
    if not isinstance(total, Fraction):
        return kind, total, total, count
    return kind, (count * squares - total * total) / count, total / count, count


def _integer_sqrt_of_frac_rto(n, m):
    """The root of a fraction cut to an integer, the last bit set when something was cut off."""
    root = math.isqrt(n // m)
    return root | (root * root * m != n)


def _float_sqrt_of_frac(n, m):
    """The float that is nearest to the root of a fraction."""
    # An integer root with more bits than a float has.
    shift = (n.bit_length() - m.bit_length() - 2 * sys.float_info.mant_dig - 3) // 2
    if shift >= 0:
        return float(_integer_sqrt_of_frac_rto(n, m << 2 * shift) << shift)
    return _integer_sqrt_of_frac_rto(n << -2 * shift, m) / (1 << -shift)


def _decimal_sqrt_of_frac(n, m):
    """The Decimal that is nearest to the root of a fraction."""
    from decimal import Decimal, localcontext

    with localcontext() as context:
        digits = context.prec
        context.prec = 3 * digits + 20
        root = (Decimal(n) / Decimal(m)).sqrt()
        context.prec = digits
        return +root


def _root_of_kind(kind, value):
    """The root as a Decimal where the data are, and else as a float."""
    if not isinstance(value, Fraction):
        return math.sqrt(value)
    root = _decimal_sqrt_of_frac if _is_decimal(kind) else _float_sqrt_of_frac
    return root(value.numerator, value.denominator)


def _exact(value):
    return value if isinstance(value, (Fraction, float)) else Fraction(value)
