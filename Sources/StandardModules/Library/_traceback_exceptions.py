"""Exceptions taken apart: all that is printed of them, without the exceptions themselves."""

import sys
import textwrap
import _traceback
from _traceback_frames import _safe_text, extract_traceback

# Where scripts find these names, and what their reprs say.
__name__ = "traceback"

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _PrintContext:
    """How deep in groups the text is, and what is written of it."""

    def __init__(self):
        self.seen = set()
        self.depth = 0
        self.need_close = False

    def indent(self):
        return "  " * self.depth

    def emit(self, texts, margin="|"):
        """The texts behind the margin of the groups around them."""
        before = self.indent() + (margin + " " if self.depth else "")
        for text in [texts] if isinstance(texts, str) else texts:
            yield textwrap.indent(text, before, lambda line: True)


class TracebackException:
    """An exception as it is to be printed, taken apart."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):  # fmt: skip
        options = {
            "limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals,
            "max_group_width": max_group_width, "max_group_depth": max_group_depth,
        }  # fmt: skip
        self._take(exc_type, exc_value, exc_traceback, options, save_exc_type)
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_value is not None:
            self._take_others(exc_value, options, compact, save_exc_type)

    def _take(self, exc_type, value, tb, options, keeps_type):
        self.max_group_width, self.max_group_depth = options["max_group_width"], options["max_group_depth"]
        self.stack = extract_traceback(tb, options["limit"], options["lookup_lines"], options["capture_locals"])
        self._exc_type = exc_type if keeps_type else None
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = self.exc_type_module = None
        if exc_type is not None:
            self.exc_type_qualname, self.exc_type_module = exc_type.__qualname__, exc_type.__module__
        self._str = _safe_text(value, "exception")
        self.__notes__ = None
        try:
            self.__notes__ = getattr(value, "__notes__", None)
        except Exception as error:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_text(error, '__notes__', repr)}"]
        self._is_syntax_error = exc_type is not None and issubclass(exc_type, SyntaxError)
        if self._is_syntax_error:
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(value, name, None))
            for name in ("lineno", "end_lineno"):
                number = getattr(value, name, None)
                setattr(self, name, None if number is None else str(number))
        self._only = _last_lines(exc_type, value)
        self.__suppress_context__ = value is not None and value.__suppress_context__

    def _take_others(self, value, options, compact, keeps_type):
        # Chains may be longer than calls can be deep.
        seen = {id(value)}
        queue = [(self, value)]
        while queue:
            mine, error = queue.pop()

            def taken(other):
                if other is None or id(other) in seen:
                    return None
                seen.add(id(other))
                made = TracebackException.__new__(type(self))
                made._take(type(other), other, other.__traceback__, options, keeps_type)
                made.__cause__ = made.__context__ = made.exceptions = None
                queue.append((made, other))
                return made

            mine.__cause__ = taken(error.__cause__)
            hides = compact and (mine.__cause__ is not None or error.__suppress_context__)
            mine.__context__ = None if hides else taken(error.__context__)
            if isinstance(error, BaseExceptionGroup):
                mine.exceptions = [one for one in map(taken, error.exceptions) if one is not None]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Take an exception apart."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings

        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        module = self.exc_type_module if isinstance(self.exc_type_module, str) else "<unknown>"
        return f"{module}.{self.exc_type_qualname}"

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    # The text

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Iterate over the last lines of the text; those of a group's members can follow."""
        indent = 3 * _depth * " "
        for line in self._only:
            yield textwrap.indent(line, indent, lambda line: True) if indent else line
        if show_group and self.exceptions is not None:
            for one in self.exceptions:
                yield from one.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Iterate over the texts that together are what is printed."""
        context = _ctx or _PrintContext()
        for message, one in reversed(list(self._chain() if chain else [(None, self)])):
            if message is not None:
                yield from context.emit(message)
            if one.exceptions is None:
                if one.stack:
                    yield from context.emit("Traceback (most recent call last):\n")
                    yield from context.emit(one.stack.format())
                yield from context.emit(one.format_exception_only())
            elif context.depth > self.max_group_depth:
                yield from context.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from one._format_group(context, chain, self.max_group_width)

    def _chain(self):
        """This exception and those that led to it, each with what stands between it and the next."""
        one = self
        while one is not None:
            if one.__cause__ is not None:
                message, before = _CAUSE, one.__cause__
            elif one.__context__ is not None and not one.__suppress_context__:
                message, before = _CONTEXT, one.__context__
            else:
                message, before = None, None
            yield message, one
            one = before

    def _format_group(self, context, chain, width):
        is_outermost = context.depth == 0
        context.depth += is_outermost
        if self.stack:
            title = "Exception Group Traceback (most recent call last):\n"
            yield from context.emit(title, "+" if is_outermost else "|")
            yield from context.emit(self.stack.format())
        yield from context.emit(self.format_exception_only())
        shown = self.exceptions[:width]
        hidden = len(self.exceptions) - len(shown)
        context.need_close = False
        for place, one in enumerate(shown + [None] * (hidden > 0)):
            is_last = place == len(shown) - (hidden == 0)
            context.need_close = context.need_close or is_last
            title = place + 1 if one is not None else "..."
            yield f"{context.indent()}{'  ' if place else '+-'}+---------------- {title} ----------------\n"
            context.depth += 1
            if one is not None:
                yield from one.format(chain=chain, _ctx=context)
            else:
                yield from context.emit(f"and {hidden} more exception{'s' if hidden > 1 else ''}\n")
            if is_last and context.need_close:
                yield context.indent() + "+------------------------------------\n"
                context.need_close = False
            context.depth -= 1
        context.depth -= is_outermost

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the text."""
        file = sys.stderr if file is None else file
        for text in self.format(chain=chain):
            print(text, file=file, end="")


def _last_lines(exc_type, value):
    """What is said of the exception below its frames: its message in one piece, then its notes in lines."""
    if not isinstance(value, BaseException):
        return [_plain_line(exc_type, value)]
    lines = _traceback.format_exception_only(value).splitlines(keepends=True)
    if isinstance(value, SyntaxError):
        return lines
    notes = getattr(value, "__notes__", None)
    count = 0
    if isinstance(notes, (list, tuple)):
        count = sum(len(_safe_text(note, "note").split("\n")) for note in notes)
    own = max(len(lines) - count, 1)
    return ["".join(lines[:own]), *lines[own:]]


def _plain_line(exc_type, value):
    if exc_type is None:
        return "NoneType: None\n"
    text = "" if value is None else str(value)
    return f"{exc_type.__qualname__}: {text}\n" if text else f"{exc_type.__qualname__}\n"
