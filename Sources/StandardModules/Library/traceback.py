"""The texts of exceptions and of the frames they came through."""

import sys

from _traceback_exceptions import TracebackException
from _traceback_frames import _RECURSIVE_CUTOFF, FrameSummary, StackSummary, extract_traceback, limited

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary", "TracebackException",
    "walk_stack", "walk_tb", "print_list",
]  # fmt: skip


class _Implicit:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Implicit()


def _type_value_traceback(exc, value, tb):
    """What is meant where an exception alone may stand for all three."""
    if value is _sentinel and tb is _sentinel:
        if exc is None:
            return None, None, None
        if isinstance(exc, BaseException):
            return type(exc), exc, exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    if value is _sentinel or tb is _sentinel:
        raise ValueError("Both or neither of value and tb must be given")
    return (None if value is None else type(value)), value, tb


# MARK: Exceptions


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """Return the text of an exception, in lines or more."""
    exc_type, value, tb = _type_value_traceback(exc, value, tb)
    made = TracebackException(exc_type, value, tb, limit=limit, compact=True)
    return list(made.format(chain=chain))


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Print an exception."""
    exc_type, value, tb = _type_value_traceback(exc, value, tb)
    TracebackException(exc_type, value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """Return the last lines of that text."""
    if value is _sentinel:
        value = exc
    kind = None if value is None else type(value)
    made = TracebackException(kind, value, None, compact=True)
    return list(made.format_exception_only(show_group=show_group))


def format_exc(limit=None, chain=True):
    """Return the text of the exception that is being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Print the exception that nobody handled last."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    else:
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


# MARK: Frames


def extract_tb(tb, limit=None):
    """Return the frames of a traceback."""
    return extract_traceback(tb, limit)


def format_tb(tb, limit=None):
    """Return the texts of the frames of a traceback."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Print the frames of a traceback."""
    print_list(extract_tb(tb, limit), file=file)


def walk_tb(tb):
    """Iterate over the frames of a traceback and their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Iterate over the frames that led here."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_stack(f=None, limit=None):
    """Return the frames that led here, the innermost last."""
    made = StackSummary.extract(walk_stack(sys._getframe(1) if f is None else f), limit=limit)
    made.reverse()
    return made


def format_stack(f=None, limit=None):
    """Return the texts of the frames that led here."""
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print the frames that led here."""
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit), file=file)


def format_list(extracted_list):
    """Return the texts of frames."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print frames."""
    file = sys.stderr if file is None else file
    for text in format_list(extracted_list):
        print(text, file=file, end="")


def clear_frames(tb):
    """Forget the variables of the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # It still runs.
            pass
        tb = tb.tb_next
