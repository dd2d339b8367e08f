"""The conditions of decimal arithmetic, as exceptions and as mappings of flags and traps."""

from collections.abc import MutableMapping

import _decimals


class DecimalException(ArithmeticError):
    """Base of all conditions."""


class Clamped(DecimalException):
    """The exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """An operation without a defined result."""


class ConversionSyntax(InvalidOperation):
    """Text that is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A finite number divided by zero."""


class DivisionImpossible(InvalidOperation):
    """The integer quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class InvalidContext(InvalidOperation):
    """A context that allows no result."""


class Inexact(DecimalException):
    """Digits other than zero were rounded away."""


class Rounded(DecimalException):
    """Digits were rounded away."""


class Subnormal(DecimalException):
    """The exponent is below Emin."""


class Overflow(Inexact, Rounded):
    """The exponent is above Emax."""


class Underflow(Inexact, Rounded, Subnormal):
    """A subnormal result that is inexact."""


class FloatOperation(DecimalException, TypeError):
    """Floats and decimals were mixed."""


# In the order in which they are raised when several are trapped.
SIGNALS = (
    InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact,
    Rounded, Clamped,
)  # fmt: skip
CONDITIONS = (*SIGNALS, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext)
for _one in (*CONDITIONS, DecimalException):
    _one.__module__ = "decimal"


def mask(conditions):
    """Conditions as the bits that the arithmetic knows."""
    return sum([1 << CONDITIONS.index(one) for one in set(conditions)])


def _exception(conditions, trapped):
    """The exception of conditions some of whose signals are trapped."""
    first = next(signal for bit, signal in enumerate(SIGNALS) if trapped >> bit & 1)
    found = [CONDITIONS[bit] for bit in (9, 10, 11, 12, 0) if conditions >> bit & 1 and trapped & 1]
    found += [SIGNALS[bit] for bit in range(1, 9) if trapped >> bit & 1]
    return first(found)


class SignalDict(MutableMapping):
    """Which signals are set: the flags or the traps of a context."""

    __slots__ = ("_context", "_which")

    def __init__(self, context=None, which=0):
        self._context = context
        self._which = which

    def _bits(self):
        if self._context is None:
            raise ValueError("invalid signal dict")
        return self._context._mask(self._which)

    def _bit(self, signal):
        for bit, one in enumerate(SIGNALS):
            if one is signal:
                return 1 << bit
        raise KeyError("invalid error flag")

    def __getitem__(self, signal):
        return self._bits() & self._bit(signal) != 0

    def __setitem__(self, signal, value):
        bit = self._bit(signal)
        self._context._set_mask(self._which, self._bits() | bit if value else self._bits() & ~bit)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        self._bits()
        return iter(SIGNALS)

    def __len__(self):
        self._bits()
        return len(SIGNALS)

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._bits() == other._bits()
        if isinstance(other, dict):
            return dict(self) == other
        return NotImplemented

    __hash__ = None

    def copy(self):
        """Return a dict of all signals."""
        return {signal: self[signal] for signal in SIGNALS}

    def __repr__(self):
        return "{" + ", ".join(f"{signal!r}:{self[signal]}" for signal in SIGNALS) + "}"


def _mask_of(value, allows_list):
    """The bits of a mapping or, for new contexts, a list of signals."""
    if isinstance(value, SignalDict):
        return value._bits()
    if isinstance(value, dict):
        if len(value) != len(SIGNALS) or any(signal not in SIGNALS for signal in value):
            raise KeyError("invalid signal dict")
        return mask(signal for signal, is_set in value.items() if is_set)
    if isinstance(value, list) and allows_list:
        for signal in value:
            if signal not in CONDITIONS:
                raise KeyError(
                    "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
                    "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"
                )
        return mask(value) & 511
    raise TypeError("argument must be a signal dict")


SignalDict.__module__ = "decimal"
_decimals.set_hook("exception", _exception)
_decimals.set_hook("view", SignalDict)
_decimals.set_hook("mask", _mask_of)
