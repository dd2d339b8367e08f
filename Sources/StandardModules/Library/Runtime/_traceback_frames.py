"""Frames of tracebacks as data: where each stands, its lines of source, and its text. For traceback."""

import linecache
import sys
from textwrap import dedent
from types import TracebackType

import _traceback

_REPETITIONS = 3


class FrameSummary:
    """One frame: where it is and what stands there. Lines are looked up when somebody asks for them."""

    __module__ = "traceback"
    __slots__ = (
        "filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "_lines_dedented",
        "locals", "_code",
    )  # fmt: skip

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):  # fmt: skip
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._code = kwargs.get("_code")
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = None if locals is None else {k: _quietly(repr, v) for k, v in locals.items()}

    def _read(self):
        if self._lines is not None or self.lineno is None:
            return
        last = self.lineno if self.end_lineno is None else self.end_lineno
        lines = [linecache.getline(self.filename, number) for number in range(self.lineno, last + 1)]
        if not any(lines) and self._code is not None:
            lines = [line + "\n" for line in _traceback.code_lines(self._code, self.lineno, last)]
        self._lines = "\n".join(line.rstrip() for line in lines)

    @property
    def line(self):
        """The first line of the source, without what surrounds it."""
        self._read()
        return None if self._lines is None else self._lines.partition("\n")[0].strip()

    @property
    def _original_lines(self):
        self._read()
        return self._lines

    @property
    def _dedented_lines(self):
        self._read()
        if self._lines_dedented is None and self._lines is not None:
            self._lines_dedented = dedent(self._lines)
        return self._lines_dedented

    def _items(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (*self._items(), self.locals) == (*other._items(), other.locals)
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


def _quietly(function, value, what="local"):
    try:
        return function(value)
    except:
        return f"<{what} {function.__name__}() failed>"


class StackSummary(list):
    """Frames, the outermost first."""

    __module__ = "traceback"

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make a summary of pairs of a frame and a line."""
        places = ((frame, (line, None, None, None)) for frame, line in frame_gen)
        return cls._from_places(places, limit, lookup_lines, capture_locals)

    @classmethod
    def _from_places(cls, places, limit, lookup_lines, capture_locals):
        made = cls()
        files = set()
        for frame, (line, end_line, column, end_column) in _limited(places, limit):
            code = frame.f_code
            if code.co_filename not in files:
                files.add(code.co_filename)
                linecache.lazycache(code.co_filename, frame.f_globals)
            made.append(
                FrameSummary(
                    code.co_filename, line, code.co_name, lookup_line=False, end_lineno=end_line,
                    colno=column, end_colno=end_column, locals=frame.f_locals if capture_locals else None,
                    _code=code,
                )
            )
        for filename in files:
            linecache.checkcache(filename)
        if lookup_lines:
            for one in made:
                one.line
        return made

    @classmethod
    def from_list(cls, a_list):
        """Make a summary of frames or of tuples of file name, line, name and text."""
        return cls(
            item if isinstance(item, FrameSummary) else FrameSummary(*item[:3], line=item[3])
            for item in a_list
        )

    def format_frame_summary(self, frame_summary, **kwargs):
        """Return the text of a frame; None leaves it out."""
        filename = frame_summary.filename
        if filename.startswith("<stdin-") and filename.endswith(">"):
            filename = "<stdin>"
        text = _traceback.format_frame(
            filename, frame_summary.lineno, frame_summary.name,
            (frame_summary._original_lines or "").splitlines(), frame_summary.end_lineno,
            frame_summary.colno, frame_summary.end_colno,
        )
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        """Return the texts of the frames; of one that comes many times over, the first three."""
        texts = []
        last, count = None, 0
        for frame in self:
            text = self.format_frame_summary(frame, **kwargs)
            if text is None:
                continue
            place = frame.filename, frame.lineno, frame.name
            if place != last:
                _note_repetitions(texts, count)
                last, count = place, 0
            count += 1
            if count <= _REPETITIONS:
                texts.append(text)
        _note_repetitions(texts, count)
        return texts


def _note_repetitions(texts, count):
    more = count - _REPETITIONS
    if more > 0:
        texts.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


def default_limit(limit):
    """The limit that is given, or that of sys."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    return limit


def _limited(items, limit):
    limit = default_limit(limit)
    if limit is None:
        return items
    items = list(items)
    return items[:limit] if limit >= 0 else items[limit:]


def places_of(tb):
    """The frames of a traceback, each with its lines and columns."""
    if isinstance(tb, TracebackType):
        for frame, *place in _traceback.places(tb):
            yield frame, place
        return
    while tb is not None:
        yield tb.tb_frame, (tb.tb_lineno, None, None, None)
        tb = tb.tb_next
