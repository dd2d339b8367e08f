"""An exception taken apart, to be printed when it is gone. For traceback."""

import sys
import textwrap

import _traceback
from _traceback_frames import StackSummary, _quietly, places_of

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Margin:
    """How far what is being printed stands inside of exception groups."""

    def __init__(self):
        self.depth = 0
        self.needs_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def lines(self, text, sign=None):
        start = self.indent() + (f"{sign or '|'} " if self.depth else "")
        if isinstance(text, str):
            yield textwrap.indent(text, start, lambda line: True)
        else:
            for one in text:
                yield textwrap.indent(one, start, lambda line: True)


class TracebackException:
    """An exception as it is to be printed, with all that it is chained to and made of."""

    __module__ = "traceback"

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):  # fmt: skip
        options = {
            "limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals,
            "max_group_width": max_group_width, "max_group_depth": max_group_depth,
            "save_exc_type": save_exc_type,
        }  # fmt: skip
        is_outermost = _seen is None
        seen = set() if is_outermost else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._from_places(places_of(exc_traceback), limit, lookup_lines, capture_locals)
        self._describe(exc_type, exc_value, save_exc_type, exc_traceback is not None)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if not is_outermost:
            return
        # No recursion: chains can be long.
        waiting = [(self, exc_value)]
        while waiting:
            made, value = waiting.pop()
            for one, other in made._take_relatives(value, seen, compact, options):
                waiting.append((one, other))

    def _describe(self, exc_type, exc_value, keeps_type, has_frames):
        self._exc_type = exc_type if keeps_type else None
        self._str = _quietly(str, exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as error:
            self.__notes__ = [f"Ignored error getting __notes__: {_quietly(repr, error, '__notes__')}"]
        self._have_exc_type = exc_type is not None
        if exc_type is not None:
            self.exc_type_qualname, self.exc_type_module = exc_type.__qualname__, exc_type.__module__
        else:
            self.exc_type_qualname = self.exc_type_module = None
        self._is_syntax_error = exc_type is not None and issubclass(exc_type, SyntaxError)
        if self._is_syntax_error:
            self.filename, self.text, self.msg = exc_value.filename, exc_value.text, exc_value.msg
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.offset, self.end_offset = exc_value.offset, exc_value.end_offset
        self._ending = _ending_of(exc_type, exc_value, self._str, has_frames)

    def _take_relatives(self, value, seen, compact, options):
        """Take apart what the exception is chained to or made of, where that was not seen before."""
        if value is None:
            return []
        made = []
        cause, context = value.__cause__, value.__context__
        if cause is not None and id(cause) not in seen:
            self.__cause__ = self._relative(cause, seen, options, made)
        wants_context = not compact or (self.__cause__ is None and not value.__suppress_context__)
        if context is not None and wants_context and id(context) not in seen:
            self.__context__ = self._relative(context, seen, options, made)
        if isinstance(value, BaseExceptionGroup):
            self.exceptions = [self._relative(one, seen, options, made) for one in value.exceptions]
        return made

    def _relative(self, value, seen, options, made):
        one = TracebackException(type(value), value, value.__traceback__, _seen=seen, **options)
        made.append((one, value))
        return one

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Take an exception apart."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        """The class of the exception; exc_type_str is its name."""
        import warnings

        warnings.warn(
            "Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2
        )
        return self._exc_type

    @property
    def exc_type_str(self):
        """The name of the class, with its module where that is not a usual one."""
        if not self._have_exc_type:
            return None
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        module = self.exc_type_module if isinstance(self.exc_type_module, str) else "<unknown>"
        return f"{module}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Iterate over the last lines of the text; with show_group over those of a group's parts too."""
        if _depth:
            indent = 3 * _depth * " "
            for text in self._ending:
                yield from (f"{indent}{line}\n" for line in text.removesuffix("\n").split("\n"))
        else:
            yield from self._ending
        if self.exceptions and show_group:
            for one in self.exceptions:
                yield from one.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Iterate over the lines of the text."""
        margin = _Margin() if _ctx is None else _ctx
        for sentence, one in reversed(self._chain() if chain else [(None, self)]):
            if sentence is not None:
                yield from margin.lines(sentence)
            if one.exceptions is None:
                yield from one._alone(margin)
            elif margin.depth > self.max_group_depth:
                yield from margin.lines(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from one._group(margin, chain, self.max_group_width)

    def _chain(self):
        """Itself and what led to it, each with the sentence that introduces the one before."""
        chain, one = [], self
        while one is not None:
            if one.__cause__ is not None:
                sentence, before = _CAUSE, one.__cause__
            elif one.__context__ is not None and not one.__suppress_context__:
                sentence, before = _CONTEXT, one.__context__
            else:
                sentence = before = None
            chain.append((sentence, one))
            one = before
        return chain

    def _alone(self, margin):
        if self.stack:
            yield from margin.lines("Traceback (most recent call last):\n")
            yield from margin.lines(self.stack.format())
        yield from margin.lines(self.format_exception_only())

    def _group(self, margin, chain, width):
        is_outermost = margin.depth == 0
        margin.depth += is_outermost
        if self.stack:
            title = "Exception Group Traceback (most recent call last):\n"
            yield from margin.lines(title, "+" if is_outermost else None)
            yield from margin.lines(self.stack.format())
        yield from margin.lines(self.format_exception_only())
        count = len(self.exceptions)
        shown = count if width is None or count <= width else width + 1
        margin.needs_close = False
        for index in range(shown):
            is_last = index == shown - 1
            if is_last:
                margin.needs_close = True
            is_rest = width is not None and index >= width
            title = "..." if is_rest else index + 1
            yield f"{margin.indent()}{'  ' if index else '+-'}+---------------- {title} ----------------\n"
            margin.depth += 1
            if is_rest:
                more = count - width
                yield from margin.lines(f"and {more} more exception{'s' if more > 1 else ''}\n")
            else:
                yield from self.exceptions[index].format(chain=chain, _ctx=margin)
            if is_last and margin.needs_close:
                yield margin.indent() + "+------------------------------------\n"
                margin.needs_close = False
            margin.depth -= 1
        if is_outermost:
            margin.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the text."""
        file = sys.stderr if file is None else file
        for line in self.format(chain=chain):
            print(line, file=file, end="")


def _ending_of(exc_type, exc_value, text, has_frames):
    """The last lines of the text."""
    if exc_type is None:
        return [f"NoneType: {text}\n" if exc_value is not None else "NoneType: None\n"]
    if isinstance(exc_value, BaseException):
        lines, notes = _traceback.ending(exc_value)
        if not has_frames and issubclass(exc_type, NameError):
            # Names that are meant instead are looked for in the frame; those of modules are known.
            name = getattr(exc_value, "name", None)
            hint = f". Did you forget to import '{name}'?" if name in sys.stdlib_module_names else ""
            lines = f"{lines.partition(':')[0]}: {text}{hint}\n"
        first = lines.splitlines(keepends=True) if issubclass(exc_type, SyntaxError) else [lines]
        return first + notes.splitlines(keepends=True)
    name = exc_type.__qualname__
    if exc_type.__module__ not in ("__main__", "builtins"):
        name = f"{exc_type.__module__}.{name}"
    return [f"{name}: {text}\n" if text and text != "None" else f"{name}\n"]
