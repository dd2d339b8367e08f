"""Conditions, signals and contexts of decimal arithmetic."""

import contextvars
from collections.abc import MutableMapping

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"
ROUNDINGS = (
    ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN,
    ROUND_HALF_EVEN, ROUND_05UP,
)  # fmt: skip

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = True
HAVE_CONTEXTVAR = True


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
_CONDITIONS = {
    ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
    DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation,
}  # fmt: skip
for _one in (*SIGNALS, *_CONDITIONS, DecimalException):
    _one.__module__ = "decimal"
_MISSING = object()


class SignalDict(MutableMapping):
    """Which signals are set: the flags or the traps of a context."""

    def __init__(self, signals=()):
        self._set = set(signals)

    def _checked(self, signal):
        if signal not in SIGNALS:
            raise KeyError("invalid error flag")
        return signal

    def __getitem__(self, signal):
        return self._checked(signal) in self._set

    def __setitem__(self, signal, value):
        self._checked(signal)
        if value:
            self._set.add(signal)
        else:
            self._set.discard(signal)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(SIGNALS)

    def __len__(self):
        return len(SIGNALS)

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._set == other._set
        if isinstance(other, dict):
            return dict(self) == other
        return NotImplemented

    __hash__ = None

    def copy(self):
        """Return a dict of all signals."""
        return {signal: signal in self._set for signal in SIGNALS}

    def __repr__(self):
        return "{" + ", ".join(f"{s!r}:{s in self._set}" for s in SIGNALS) + "}"


def _signals(value):
    if isinstance(value, SignalDict):
        return SignalDict(value._set)
    if isinstance(value, dict):
        if len(value) != len(SIGNALS) or any(signal not in SIGNALS for signal in value):
            raise KeyError("invalid signal dict")
        return SignalDict(signal for signal, is_set in value.items() if is_set)
    if isinstance(value, list):
        for signal in value:
            if signal not in SIGNALS:
                raise TypeError("valid values for signals are:\n  [" + ", ".join(
                    one.__name__ for one in SIGNALS) + "]")
        return SignalDict(value)
    raise TypeError("argument must be a signal dict")


def _signal_dict(value):
    if isinstance(value, list):
        raise TypeError("argument must be a signal dict")
    return _signals(value)


def _bounded(low, high, message):
    def check(value):
        if not isinstance(value, int):
            raise TypeError("an integer is required")
        if not low <= value <= high:
            raise ValueError(message)
        return int(value)
    return check


def _rounding(value):
    if value not in ROUNDINGS:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, "
                        "ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return value


_CHECKS = {
    "prec": _bounded(1, MAX_PREC, "valid range for prec is [1, MAX_PREC]"),
    "rounding": _rounding,
    "Emin": _bounded(MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]"),
    "Emax": _bounded(0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]"),
    "capitals": _bounded(0, 1, "valid values for capitals are [0, 1]"),
    "clamp": _bounded(0, 1, "valid values for clamp are [0, 1]"),
    "flags": _signal_dict,
    "traps": _signal_dict,
}


class Context:
    """How results are rounded, and which conditions raise exceptions."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                 flags=None, traps=None):
        template = globals().get("DefaultContext")
        given = dict(prec=prec, rounding=rounding, Emin=Emin, Emax=Emax, capitals=capitals,
                     clamp=clamp, traps=traps)
        for name, value in given.items():
            if value is None:
                value = getattr(template, name)
            if name == "traps":
                value = _signals(value)
            setattr(self, name, value)
        self.flags = _signals([] if flags is None else flags)

    def __setattr__(self, name, value):
        check = _CHECKS.get(name)
        if check is None:
            raise AttributeError(
                f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, check(value))

    def __delattr__(self, name):
        raise AttributeError(f"'decimal.Context' object attribute '{name}' is read-only")

    def __repr__(self):
        def names(signals):
            return ", ".join(s.__name__ for s in (Clamped, *SIGNALS[:-1]) if signals[s])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, "
                f"Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, "
                f"flags=[{names(self.flags)}], traps=[{names(self.traps)}])")

    def __reduce__(self):
        return Context, (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
            [s for s in SIGNALS if self.flags[s]], [s for s in SIGNALS if self.traps[s]])

    def copy(self):
        """Return a copy with copied flags."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                       self.flags, self.traps)

    __copy__ = copy

    def clear_flags(self):
        """Reset all flags."""
        self.flags._set.clear()

    def clear_traps(self):
        """Reset all traps."""
        self.traps._set.clear()

    def Etiny(self):
        """Return the least exponent of subnormal numbers."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """Return the greatest exponent of numbers with all digits."""
        return self.Emax - self.prec + 1

    def _quiet(self, **changes):
        """A copy that raises nothing."""
        made = Context.__new__(Context)
        for name in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp"):
            object.__setattr__(made, name, changes.get(name, getattr(self, name)))
        object.__setattr__(made, "flags", SignalDict())
        object.__setattr__(made, "traps", SignalDict())
        return made

    def _signal(self, *conditions):
        """Set the flags of conditions and raise the first one that is trapped."""
        flags, traps = self.flags._set, self.traps._set
        for one in conditions:
            if one in traps or one in _CONDITIONS:
                break
            flags.add(one)
        else:
            return
        signals = {_CONDITIONS.get(one, one) for one in conditions}
        self.flags._set |= signals
        trapped = signals & self.traps._set
        if trapped:
            first = next(signal for signal in SIGNALS if signal in trapped)
            found = [one for one in conditions if one in _CONDITIONS or one is InvalidOperation]
            found = [one for one in found if _CONDITIONS.get(one, one) in trapped]
            found += [one for one in SIGNALS[1:] if one in trapped]
            raise first(found)


def _make(prec, rounding, traps):
    made = Context.__new__(Context)
    for name, value in dict(prec=prec, rounding=rounding, Emin=-999999, Emax=999999, capitals=1,
                            clamp=0, flags=SignalDict(), traps=SignalDict(traps)).items():
        setattr(made, name, value)
    return made


DefaultContext = _make(28, ROUND_HALF_EVEN, [DivisionByZero, Overflow, InvalidOperation])
BasicContext = _make(9, ROUND_HALF_UP, [DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = _make(9, ROUND_HALF_EVEN, [])

_current = contextvars.ContextVar("decimal_context")


def getcontext():
    """Return the current context."""
    try:
        return _current.get()
    except LookupError:
        context = DefaultContext.copy()
        context.clear_flags()
        _current.set(context)
        return context


def setcontext(context, /):
    """Set the current context."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _ContextManager:
    """Sets a copy of a context for the body of a `with` statement."""

    def __init__(self, context):
        self.new = context

    def __enter__(self):
        self.saved = getcontext()
        setcontext(self.new)
        return self.new

    def __exit__(self, *arguments):
        setcontext(self.saved)


_ContextManager.__name__ = _ContextManager.__qualname__ = "ContextManager"


def localcontext(ctx=None, **kwargs):
    """Return a context manager that sets a copy of the context."""
    if ctx is None:
        ctx = getcontext()
    if not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    copy = ctx.copy()
    for name, value in kwargs.items():
        if name not in _CHECKS:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        setattr(copy, name, value)
    return _ContextManager(copy)


for _one in (SignalDict, Context, _ContextManager):
    _one.__module__ = "decimal"
