"""What the Python half of the decimals is made of: numbers from parts, arguments, results."""

from collections import namedtuple

from _decimal_signals import mask
from _decimals import Context, Decimal, argument, digits, getcontext, new, order

FINITE, INFINITE, QUIET, SIGNALING = range(4)
DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")


def context_of(given):
    """The context of an optional argument."""
    if given is None:
        return getcontext()
    if not isinstance(given, Context):
        raise TypeError("optional argument must be a context")
    return given


def figures(coefficient):
    """The digits of a coefficient of any length."""
    return str(new(0, coefficient, 0))


def infinity(sign=0):
    """Make an infinity."""
    return new(sign, 0, 0, INFINITE)


def nan(*conditions, context):
    """Signal conditions and make a NaN."""
    context._raise(mask(conditions))
    return new(0, 0, 0, QUIET)


def finish(sign, coefficient, exponent, context, *conditions):
    """Make the result of an operation: rounded, its conditions signalled."""
    return context._finish(sign, coefficient, exponent, mask(conditions))


def whole(value):
    """The Decimal of an int."""
    return new(int(value < 0), abs(value), 0)


def operand(value):
    """The other operand of an operator, or NotImplemented."""
    if isinstance(value, Decimal):
        return value
    return whole(int(value)) if isinstance(value, int) else NotImplemented
