"""Contexts of decimal arithmetic: the current one, and what of the class is Python."""

import contextvars

import _decimals
from _decimal_signals import (
    SIGNALS, Clamped, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal,
    Underflow, mask,
)  # fmt: skip
from _decimals import Context, getcontext

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = True
HAVE_CONTEXTVAR = True


# The order in which reprs name signals: that of libmpdec's bits.
_SHOWN = (
    Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow,
)  # fmt: skip


class _Members:
    """Methods of Context."""

    def __repr__(self):
        def names(signals):
            return ", ".join([s.__name__ for s in _SHOWN if signals[s]])

        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, "
                f"Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, "
                f"flags=[{names(self.flags)}], traps=[{names(self.traps)}])")

    def __reduce__(self):
        return type(self), (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
            [s for s in SIGNALS if self.flags[s]], [s for s in SIGNALS if self.traps[s]])

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def _signal(self, *conditions):
        """Set the flags of conditions and raise the first one that is trapped."""
        self._raise(mask(conditions))

    def copy_decimal(self, x, /):
        """Return the number itself."""
        return _decimals.argument(x)

    def radix(self):
        """Return 10."""
        return _decimals.new(0, 10, 0)


def add_members(cls, members):
    """Give a class functions as its own methods."""
    for name, method in members.items():
        if hasattr(method, "__qualname__"):
            method.__qualname__ = f"{cls.__name__}.{name}"
            method.__module__ = "decimal"
    _decimals.add_members(cls, members)


def functions(cls):
    """The functions of a class that only collects them."""
    return {name: value for name, value in vars(cls).items() if callable(value) or isinstance(value, property)}


add_members(Context, functions(_Members))
_variable = contextvars.ContextVar("decimal_context")
_decimals.set_hook("variable", _variable)

_TRAPS = [DivisionByZero, Overflow, InvalidOperation]
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], _TRAPS)
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [], [*_TRAPS, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
_decimals.set_hook("fallback", DefaultContext)


def setcontext(context, /):
    """Set the current context."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if any(context is one for one in (DefaultContext, BasicContext, ExtendedContext)):
        context = context.copy()
        context.clear_flags()
    _variable.set(context)


class _ContextManager:
    """Sets a copy of a context for the body of a `with` statement."""

    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *arguments):
        setcontext(self._saved)


_ContextManager.__name__ = _ContextManager.__qualname__ = "ContextManager"
_SETTINGS = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps")


def localcontext(ctx=None, **kwargs):
    """Return a context manager that sets a copy of the context."""
    if ctx is None:
        ctx = getcontext()
    if not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    copy = ctx.copy()
    for name, value in kwargs.items():
        if name not in _SETTINGS:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(copy, name, value)
    return _ContextManager(copy)


for _one in (_ContextManager, setcontext, localcontext):
    _one.__module__ = "decimal"
