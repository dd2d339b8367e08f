"""Exact sums, squares and roots of numbers of any kind, as fractions."""

import math
import sys
from fractions import Fraction

# Where scripts find these names, and what their reprs say.
__name__ = "statistics"


class StatisticsError(ValueError):
    """The data have no such statistic."""


# MARK: Exact sums


def _common_type(first, second):
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


def _ratio(value):
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


def _moments(data):
    """The common type, the sum, the sum of squares and the count."""
    kind, count = int, 0
    sums, squares, infinite = {}, {}, None
    for value in data:
        kind = _common_type(kind, type(value))
        count += 1
        numerator, denominator = _ratio(value)
        if denominator is None:
            infinite = numerator if infinite is None else infinite + numerator
            continue
        sums[denominator] = sums.get(denominator, 0) + numerator
        squares[denominator] = squares.get(denominator, 0) + numerator * numerator
    if infinite is not None:
        return kind, infinite, infinite, count
    total = sum((Fraction(n, d) for d, n in sums.items()), Fraction(0))
    return kind, total, sum((Fraction(n, d * d) for d, n in squares.items()), Fraction(0)), count


def _converted(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        # A Decimal takes no fraction.
        return kind(value.numerator) / kind(value.denominator)


def _deviations(data, centre):
    """The common type, the sum of squared deviations, the centre and the count."""
    if centre is not None:
        kind, total, _, count = _moments((value - centre) * (value - centre) for value in data)
        return kind, total, centre, count
    kind, total, squares, count = _moments(data)
    if not count:
        return kind, total, total, count
    if not isinstance(total, Fraction):
        return kind, total, total, count
    return kind, (count * squares - total * total) / count, total / count, count


def _square_root(value):
    """The float that is nearest to the root of a fraction."""
    if not isinstance(value, Fraction):
        return math.sqrt(value)
    n, m = value.numerator, value.denominator
    # An integer root with more bits than a float, the last one set when something was cut off.
    shift = (n.bit_length() - m.bit_length() - 2 * sys.float_info.mant_dig - 3) // 2
    if shift >= 0:
        m <<= 2 * shift
    else:
        n <<= -2 * shift
    root = math.isqrt(n // m)
    root |= root * root * m != n
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def _root_of_kind(kind, value):
    """The root as a Decimal where the data are, and else as a float."""
    if kind.__module__ != "decimal" or not isinstance(value, Fraction):
        return _square_root(value)
    from decimal import localcontext

    with localcontext() as context:
        digits = context.prec
        context.prec = 3 * digits + 20
        root = (kind(value.numerator) / kind(value.denominator)).sqrt()
        context.prec = digits
        return +root


def _exact(value):
    return value if isinstance(value, (Fraction, float)) else Fraction(value)
