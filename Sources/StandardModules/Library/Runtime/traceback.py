"""The texts of exceptions and of the frames they came through."""

import sys

import _traceback
from _traceback_exceptions import TracebackException
from _traceback_frames import FrameSummary, StackSummary, default_limit, places_of

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb",
]  # fmt: skip

_RECURSIVE_CUTOFF = 3


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()


def _exception_of(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return value
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc


def extract_tb(tb, limit=None):
    """Return the frames of a traceback."""
    return StackSummary._from_places(places_of(tb), limit, True, False)


def format_tb(tb, limit=None):
    """Return the texts of the frames of a traceback."""
    if tb is None:
        return []
    if limit is not None or getattr(sys, "tracebacklimit", None) is not None:
        return extract_tb(tb, limit).format()
    return _blocks(_traceback.format_tb(tb), "  File ")


def _blocks(text, start):
    """The text in pieces that each begin with a line of this kind."""
    blocks = []
    for line in text.splitlines(keepends=True):
        if line.startswith(start) or line.startswith("  [Previous line") or not blocks:
            blocks.append(line)
        else:
            blocks[-1] += line
    return blocks


def print_tb(tb, limit=None, file=None):
    """Print the frames of a traceback."""
    print("".join(format_tb(tb, limit)), file=file or sys.stderr, end="")


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """Return the text of an exception, in lines or more."""
    value = _exception_of(exc, value, tb)
    if not isinstance(value, BaseException):
        return list(TracebackException(type(value) if value is not None else None, value, None).format())
    own = value.__traceback__
    tb = own if tb is _sentinel else tb
    if tb is own:
        return _lines_of(value, limit, chain)
    value.__traceback__ = tb
    try:
        return _lines_of(value, limit, chain)
    finally:
        value.__traceback__ = own


def _lines_of(value, limit, chain):
    lines = []
    for line in _traceback.format_exception(value, default_limit(limit), chain).splitlines(keepends=True):
        if lines and line.startswith("    ") and lines[-1].startswith(("  File ", "  | ")):
            lines[-1] += line
        else:
            lines.append(line)
    return lines


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """Return the last lines of that text."""
    value = _exception_of(exc, value, value)
    kind = None if value is None else type(value)
    made = TracebackException(kind, value, None, compact=True)
    return list(made.format_exception_only(show_group=show_group))


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Print an exception."""
    text = "".join(format_exception(exc, value, tb, limit, chain))
    print(text, file=file or sys.stderr, end="")


def _print_exception_bltin(exc, file=None, /):
    print_exception(exc, file=file)


def format_exc(limit=None, chain=True):
    """Return the text of the exception that is being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Print the exception that nobody handled last."""
    last = getattr(sys, "last_exc", None)
    if last is None:
        raise ValueError("no last exception")
    print_exception(last, limit=limit, file=file, chain=chain)


def format_list(extracted_list):
    """Return the texts of frames."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print frames."""
    print("".join(format_list(extracted_list)), file=file or sys.stderr, end="")


def walk_tb(tb):
    """Iterate over the frames of a traceback and their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Iterate over the frames that led here."""
    if f is None:
        f = sys._getframe(1)
        while f is not None and f.f_code.co_filename.endswith("/_traceback_frames.py"):
            f = f.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_stack(f=None, limit=None):
    """Return the frames that led here, the innermost last."""
    frames = list(walk_stack(sys._getframe(1) if f is None else f))
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        limit = None if limit is None else max(limit, 0)
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    return StackSummary.extract(reversed(frames), limit=len(frames))


def format_stack(f=None, limit=None):
    """Return the texts of the frames that led here."""
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print the frames that led here."""
    f = sys._getframe(1) if f is None else f
    print("".join(format_stack(f, limit)), file=file or sys.stderr, end="")


def clear_frames(tb):
    """Forget the locals of the frames."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
