"""The texts of exceptions and of the frames they came through."""

import sys

import _traceback

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "print_list", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb",
]  # fmt: skip

_sentinel = object()


class FrameSummary:
    """One frame: where it is and what stands there."""

    __slots__ = ("filename", "lineno", "name", "line", "locals", "end_lineno", "colno", "end_colno", "_text")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):  # fmt: skip
        self.filename = filename
        self.lineno = lineno
        self.name = name
        if line is None and lookup_line:
            import linecache

            line = linecache.getline(filename, lineno)
        self.line = None if line is None else line.strip()
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno

    def _items(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._items() == other._items()
        if isinstance(other, tuple):
            return self._items() == other
        return NotImplemented

    def __getitem__(self, position):
        return self._items()[position]

    def __iter__(self):
        return iter(self._items())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """Frames, the outermost first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        made = cls(
            FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name)
            for frame, lineno in frame_gen
        )
        return cls(_limited(made, limit))

    @classmethod
    def from_list(cls, a_list):
        return cls(
            item if isinstance(item, FrameSummary) else FrameSummary(*item[:3], line=item[3])
            for item in a_list
        )

    def format_frame_summary(self, frame_summary, **kwargs):
        text = getattr(frame_summary, "_text", None)
        if text is not None:
            return text
        place = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        return place + (f"    {frame_summary.line}\n" if frame_summary.line else "")

    def format(self, **kwargs):
        """Return the texts of the frames."""
        return [self.format_frame_summary(frame) for frame in self]


def _default_limit(limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    return limit


def _limited(items, limit):
    limit = _default_limit(limit)
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


def _exception_of(exc, value):
    if value is _sentinel:
        return exc
    return value


def extract_tb(tb, limit=None):
    """Return the frames of a traceback."""
    frames = []
    for filename, lineno, name, line, end_lineno, colno, end_colno, text in _traceback.frames(tb) if tb else ():
        frames.append(
            FrameSummary(
                filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno
            )
        )
        frames[-1]._text = text
    return StackSummary(_limited(frames, limit))


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
    value = _exception_of(exc, value)
    if not isinstance(value, BaseException):
        return format_exception_only(value)
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
    for line in _traceback.format_exception(value, _default_limit(limit), chain).splitlines(keepends=True):
        if lines and line.startswith("    ") and lines[-1].startswith(("  File ", "  | ")):
            lines[-1] += line
        else:
            lines.append(line)
    return lines


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """Return the last lines of that text."""
    value = _exception_of(exc, value)
    if not isinstance(value, BaseException):
        return [f"{type(value).__name__}: {value}\n" if value is not None else "NoneType: None\n"]
    return _traceback.format_exception_only(value).splitlines(keepends=True)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Print an exception."""
    text = "".join(format_exception(exc, value, tb, limit, chain))
    print(text, file=file or sys.stderr, end="")


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
    return StackSummary.extract(reversed(frames))


def format_stack(f=None, limit=None):
    """Return the texts of the frames that led here."""
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print the frames that led here."""
    f = sys._getframe(1) if f is None else f
    print("".join(format_stack(f, limit)), file=file or sys.stderr, end="")


def clear_frames(tb):
    """Forget the locals of the frames: tracebacks hold none."""


class TracebackException:
    """An exception as it is to be printed, taken apart."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, **kwargs):
        self.exc_type = exc_type
        self.exc_type_str = exc_type.__qualname__ if exc_type else None
        self.stack = extract_tb(exc_traceback, limit)
        self._str = str(exc_value)
        self._lines = format_exception(exc_type, exc_value, exc_traceback)
        self._only = format_exception_only(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        cause, context = exc_value.__cause__, exc_value.__context__
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__cause__ = None if cause is None else self.from_exception(cause)
        self.__context__ = None if context is None else self.from_exception(context)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Take an exception apart."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format(self, *, chain=True, **kwargs):
        """Iterate over the lines of the text."""
        if chain:
            yield from self._lines
            return
        if self.stack:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self._only

    def format_exception_only(self, **kwargs):
        """Iterate over the last lines of the text."""
        yield from self._only

    def print(self, *, file=None, chain=True):
        """Print the text."""
        print("".join(self.format(chain=chain)), file=file or sys.stderr, end="")

    def __str__(self):
        return self._str
