"""Frames as tracebacks show them: where they are, what stands there, what their variables are."""

import sys
import _traceback
import linecache
from collections import deque
from itertools import islice

# Where scripts find these names, and what their reprs say.
__name__ = "traceback"

# How many frames of the same place are shown before the others are only counted.
_RECURSIVE_CUTOFF = 3


class FrameSummary:
    """One frame: where it is and what stands there."""

    __slots__ = (
        "filename", "lineno", "end_lineno", "colno", "end_colno", "name", "locals", "_line", "_text", "_globals",
    )  # fmt: skip

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):  # fmt: skip
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self.locals = None
        if locals is not None:
            self.locals = {key: _safe_text(value, "local", repr) for key, value in locals.items()}
        # With its lines and marks, where the interpreter has made that text already.
        self._text = self._globals = None
        self._line = line
        if lookup_line:
            self.line

    @property
    def line(self):
        """The source line without the space around it; None where no line number is known."""
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno, self._globals)
            self._globals = None
        return self._line.strip()

    def _items(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            mine = self.filename, self.lineno, self.name, self.locals
            return mine == (other.filename, other.lineno, other.name, other.locals)
        return self._items() == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, position):
        return self._items()[position]

    def __iter__(self):
        return iter(self._items())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _safe_text(value, what, convert=str):
    try:
        return convert(value)
    except:
        return f"<{what} {convert.__name__}() failed>"


class StackSummary(list):
    """Frames, the outermost first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make a summary of pairs of frames and line numbers."""
        made = cls()
        for frame, lineno in limited(frame_gen, limit):
            code = frame.f_code
            linecache.lazycache(code.co_filename, frame.f_globals)
            one = FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False,
                locals=frame.f_locals if capture_locals else None)
            one._globals = frame.f_globals
            made.append(one)
        for filename in {one.filename for one in made}:
            linecache.checkcache(filename)
        if lookup_lines:
            for one in made:
                one.line
        return made

    @classmethod
    def from_list(cls, a_list):
        """Make a summary of frames, or of tuples of file, line number, name and line."""
        made = StackSummary()
        for item in a_list:
            if not isinstance(item, FrameSummary):
                filename, lineno, name, line = item
                item = FrameSummary(filename, lineno, name, line=line)
            made.append(item)
        return made

    def format_frame_summary(self, frame_summary, **kwargs):
        """Return the text of one frame; None leaves it out."""
        frame = frame_summary
        text = frame._text
        if text is None:
            text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
            if frame.line:
                text += f"    {frame.line}\n"
        for name, value in sorted((frame.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        """Return the texts of the frames."""
        texts = []
        last, count = None, 0
        for frame in self:
            text = self.format_frame_summary(frame, **kwargs)
            if text is None:
                continue
            place = frame.filename, frame.lineno, frame.name
            if place != last or None in place:
                _note_repeated(texts, count)
                last, count = place, 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                texts.append(text)
        _note_repeated(texts, count)
        return texts


def _note_repeated(texts, count):
    hidden = count - _RECURSIVE_CUTOFF
    if hidden > 0:
        texts.append(f"  [Previous line repeated {hidden} more time{'s' if hidden > 1 else ''}]\n")


def limited(items, limit):
    """The first items, or for a negative limit the last ones; without one as many as sys.tracebacklimit says."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        limit = None if limit is None else max(limit, 0)
    if limit is None:
        return items
    return islice(items, limit) if limit >= 0 else deque(items, maxlen=-limit)


def extract_traceback(tb, limit=None, lookup_lines=True, capture_locals=False):
    """Make a summary of a traceback, with the marks below its lines."""
    made = StackSummary()
    for entry, described in limited(zip(_entries(tb), _traceback.frames(tb) if tb else ()), limit):
        filename, lineno, name, line, end_lineno, colno, end_colno, text = described
        one = FrameSummary(
            filename, lineno, name, lookup_line=False, line=line, end_lineno=end_lineno, colno=colno,
            end_colno=end_colno, locals=entry.tb_frame.f_locals if capture_locals else None)
        one._text = text
        made.append(one)
    return made


def _entries(tb):
    while tb is not None:
        yield tb
        tb = tb.tb_next
