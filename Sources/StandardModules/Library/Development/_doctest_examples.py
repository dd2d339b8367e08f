"""Examples of doctest: how they are found in documentation, and the options that they can have."""

import inspect
import linecache
import sys
from functools import cached_property

# Where scripts find these names, and what their reprs say.
__name__ = "doctest"

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """Return the flag of an option, a new one if it has none yet."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (1 << len(OPTIONFLAGS_BY_NAME)) - 1
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = ((1 << len(OPTIONFLAGS_BY_NAME)) - 1) & ~COMPARISON_FLAGS

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


# MARK: Examples


def _ended(text):
    return text if not text or text.endswith("\n") else text + "\n"


class Example:
    """One statement and what it is to print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = _ended(want)
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"

    def _parts(self):
        return self.source, self.want, self.lineno, self.indent, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts() and self.options == other.options

    def __hash__(self):
        return hash(self._parts())


class DocTest:
    """The examples of one text and the names that they begin with."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), "DocTest no longer accepts str; use DocTestParser instead"
        self.examples = examples
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno
        self.docstring = docstring

    def __repr__(self):
        count = len(self.examples)
        examples = "no examples" if count == 0 else f"{count} example{'' if count == 1 else 's'}"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>"

    def _parts(self):
        return self.docstring, self.name, self.filename, self.lineno

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts() and (self.examples, self.globs) == (other.examples, other.globs)

    def __hash__(self):
        return hash(self._parts())

    def _order(self):
        return self.name, self.filename or "", -1 if self.lineno is None else self.lineno, id(self)

    def __lt__(self, other):
        return self._order() < other._order() if isinstance(other, DocTest) else NotImplemented


class DocTestParser:
    """Takes texts apart into examples and what stands between them."""

    def parse(self, string, name="<string>"):
        """Return examples and the texts between them, in turn."""
        lines = string.expandtabs().split("\n")
        margins = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
        margin = min(margins, default=0)
        lines = [line[margin:] for line in lines]
        output, text, position = [], [], 0
        while position < len(lines):
            line = lines[position]
            if not line.lstrip(" ").startswith(">>>"):
                text.append(line)
                position += 1
                continue
            start = position
            example, position = self._example(lines, position, margin, name)
            if example is not None:
                output += ["".join(one + "\n" for one in text), example]
                text = []
            assert position > start
        return output + ["\n".join(text)]

    def get_examples(self, string, name="<string>"):
        """Return the examples of a text."""
        return [item for item in self.parse(string, name) if isinstance(item, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        """Return a test of the examples of a text."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def _example(self, lines, start, margin, name):
        """The example that begins at a line, and the line behind it."""
        indent = len(lines[start]) - len(lines[start].lstrip(" "))
        prefix = " " * indent
        end = start + 1
        while end < len(lines) and lines[end].lstrip(" ").startswith("..."):
            end += 1
        source_lines = lines[start:end]
        for offset, line in enumerate(source_lines):
            if offset and not line.startswith(prefix + "."):
                raise self._bad_indentation(start + offset, name, line)
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                prompt = line[indent:indent + 3]
                raise ValueError(
                    f"line {start + offset + 1!r} of the docstring for {name} lacks blank after {prompt}: {line!r}"
                )
        source = "\n".join(line[indent + 4:] for line in source_lines)
        first = end
        while end < len(lines) and lines[end].strip(" ") and not lines[end].lstrip(" ").startswith(">>>"):
            if not lines[end].startswith(prefix):
                raise self._bad_indentation(end + 1, name, lines[end])
            end += 1
        want_lines = [line[indent:] for line in lines[first:end]]
        want = "\n".join(want_lines)
        options = self._options(source, name, start)
        code = source.removesuffix("\n").strip(" ")
        if not code or code.startswith("#") and "\n" not in code:
            if options:
                raise ValueError(
                    f"line {start!r} of the doctest for {name} has an option directive on a line with no example: "
                    f"{source!r}"
                )
            return None, end
        return Example(source, want, _exception_text(want_lines), start, margin + indent, options), end

    def _bad_indentation(self, line, name, text):
        return ValueError(
            f"line {line!r} of the docstring for {name} has inconsistent leading whitespace: {text!r}"
        )

    def _options(self, source, name, start):
        options = {}
        for line in source.split("\n"):
            before, mark, directive = line.rpartition("doctest:")
            if not mark or not before.rstrip().endswith("#") or "'" in directive or '"' in directive:
                continue
            for option in directive.replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(
                        f"line {start + 1!r} of the doctest for {name} has an invalid option: {option!r}"
                    )
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        return options


def _exception_text(lines):
    """The last part of an expected traceback; None when none is expected."""
    heads = ("Traceback (most recent call last):", "Traceback (innermost last):")
    if not lines or lines[0].rstrip() not in heads:
        return None
    for position, line in enumerate(lines[1:], 1):
        if line[:1].isalnum() or line.startswith("_"):
            return "\n".join(lines[position:])
    return None


# MARK: Finding


def _is_routine(value):
    try:
        return inspect.isroutine(inspect.unwrap(value))
    except ValueError:
        # Objects that make any attribute (unittest.mock.call) are wrapped without end.
        return inspect.isroutine(value)


class DocTestFinder:
    """Finds the examples of an object and of what it contains."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """Return the sorted tests of an object's documentation and its members'."""
        name = getattr(obj, "__name__", None) if name is None else name
        if name is None:
            raise ValueError(
                f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}"
            )
        if module is False:
            module = None
        elif module is None:
            module = obj if inspect.ismodule(obj) else sys.modules.get(getattr(obj, "__module__", None))
        if globs is None:
            globs = {} if module is None else module.__dict__
        globs = {**globs, **(extraglobs or {})}
        globs.setdefault("__name__", "__main__")
        self._lines = _source_lines(obj)
        tests = []
        self._find(tests, obj, name, module, globs, set())
        return sorted(tests)

    def _find(self, tests, obj, name, module, globs, seen):
        if self._verbose:
            print(f"Finding tests in {name}")
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        for member_name, member in self._members(obj, module):
            self._find(tests, member, f"{name}.{member_name}", module, globs, seen)

    def _members(self, obj, module):
        if inspect.ismodule(obj):
            for name, value in list(obj.__dict__.items()):
                if (_is_routine(value) or inspect.isclass(value)) and _is_of(module, value):
                    yield name, value
            for name, value in getattr(obj, "__test__", {}).items():
                if not isinstance(name, str):
                    raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(name)!r}")
                yield f"__test__.{name}", value
        elif inspect.isclass(obj):
            for name, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                is_member = inspect.isroutine(value) or inspect.isclass(value)
                if (is_member or isinstance(value, (property, cached_property))) and _is_of(module, value):
                    yield name, value

    def _test(self, obj, name, module, globs):
        text = obj if isinstance(obj, str) else getattr(obj, "__doc__", None) or ""
        text = text if isinstance(text, str) else str(text)
        if self._exclude_empty and not text:
            return None
        filename = None if module is None else getattr(module, "__file__", None) or module.__name__
        if filename is not None and filename.endswith(".pyc"):
            filename = filename[:-1]
        return self._parser.get_doctest(text, globs, name, filename, self._line(obj))

    def _line(self, obj):
        """The line, from 0, at which the documentation begins; None when that is not known."""
        lines = self._lines
        if (inspect.ismodule(obj) or inspect.isclass(obj)) and obj.__doc__ is None:
            return None
        if inspect.ismodule(obj):
            start = 0
        elif inspect.isclass(obj):
            heads = [i for i, line in enumerate(lines) if line.split("(")[0].rstrip(":\n ").split() == ["class", obj.__name__]]
            if not heads:
                return None
            start = heads[0]
        else:
            function = getattr(obj, "fget", None) if isinstance(obj, property) else getattr(obj, "__func__", obj)
            code = getattr(inspect.unwrap(function), "__code__", None) if function is not None else None
            if code is None or not function.__doc__:
                return None
            start = code.co_firstlineno - 1
        if not lines:
            # Without a source only the definition's own line is known.
            return start + 1
        for position in range(start, len(lines)):
            line = lines[position]
            opening = line.partition(":")[2] if ":" in line.partition('"')[0] else line
            if opening.lstrip().lstrip("rRuUbBfF")[:1] in ('"', "'"):
                return position
        return None


def _source_lines(obj):
    """The lines of the source in which an object is defined, none when they are not known."""
    try:
        file = inspect.getsourcefile(obj) or inspect.getfile(obj)
    except TypeError:
        return []
    return linecache.getlines(file, getattr(inspect.getmodule(obj), "__dict__", None))


def _is_of(module, obj):
    """Was it defined in the module?"""
    if module is None or isinstance(obj, property):
        return True
    if inspect.isfunction(obj):
        return module.__dict__ is obj.__globals__ or obj.__module__ == module.__name__
    owner = getattr(getattr(obj, "__objclass__", obj), "__module__", None)
    return owner is None or owner == module.__name__
