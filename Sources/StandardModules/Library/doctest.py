"""Examples in documentation, run as tests: what stands behind >>> must print what stands below."""

import inspect
import linecache
import sys
import traceback
import types
import unittest
from collections import namedtuple
from io import StringIO

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE",
    "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF",
    "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest",
    "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker", "DocTestFailure",
    "UnexpectedException", "DebugRunner", "testmod", "testfile", "run_docstring_examples", "DocTestSuite",
    "DocFileSuite", "set_unittest_reportflags",
]  # fmt: skip

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


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples there were, and how many failed."""

    def __new__(cls, failed, attempted, *, skipped=0):
        made = super().__new__(cls, failed, attempted)
        made.skipped = skipped
        return made

    def __repr__(self):
        text = super().__repr__()
        return f"{text[:-1]}, skipped={self.skipped})" if self.skipped else text


# MARK: Examples


def _ended(text):
    return text if not text or text.endswith("\n") else text + "\n"


class Example:
    """One statement and what it is to print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = _ended(want)
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

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
                raise self._bad_indentation(start + offset + 1, name, line)
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
        if not source.strip(" ") or source.lstrip(" ").startswith("#") and "\n" not in source:
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
                if (inspect.isroutine(inspect.unwrap(value)) or inspect.isclass(value)) and _is_of(module, value):
                    yield name, value
            for name, value in getattr(obj, "__test__", {}).items():
                if not isinstance(name, str):
                    raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(name)!r}")
                yield f"__test__.{name}", value
        elif inspect.isclass(obj):
            for name, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property)) and _is_of(
                    module, value
                ):
                    yield name, value

    def _test(self, obj, name, module, globs):
        text = obj if isinstance(obj, str) else getattr(obj, "__doc__", None) or ""
        text = text if isinstance(text, str) else str(text)
        if self._exclude_empty and not text:
            return None
        filename = None if module is None else getattr(module, "__file__", None) or module.__name__
        return self._parser.get_doctest(text, globs, name, filename, self._line(obj, text, filename))

    def _line(self, obj, text, filename):
        """The line, from 0, at which the documentation begins; None when that is not known."""
        lines = linecache.getlines(filename) if filename else []
        if inspect.ismodule(obj):
            start = 0
        elif inspect.isclass(obj):
            heads = [i for i, line in enumerate(lines) if line.split("(")[0].rstrip(":\n ").split() == ["class", obj.__name__]]
            if not heads:
                return None
            start = heads[0]
        else:
            function = getattr(obj, "fget", None) if isinstance(obj, property) else getattr(obj, "__func__", obj)
            if not inspect.isfunction(function):
                return None
            start = inspect.unwrap(function).__code__.co_firstlineno - 1
        for position in range(start, len(lines)):
            line = lines[position]
            opening = line.partition(":")[2] if ":" in line.partition('"')[0] else line
            if opening.lstrip().lstrip("rRuUbBfF")[:1] in ('"', "'"):
                return position
        return None


def _is_of(module, obj):
    """Was it defined in the module?"""
    if module is None or isinstance(obj, property):
        return True
    if inspect.isfunction(obj):
        return module.__dict__ is obj.__globals__ or obj.__module__ == module.__name__
    owner = getattr(getattr(obj, "__objclass__", obj), "__module__", None)
    return owner is None or owner == module.__name__


# MARK: Checking


def _ellipsis_match(want, got):
    """Does the text match, where ... stands for anything?"""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if not got.startswith(first) or not got.endswith(last) or len(first) + len(last) > len(got):
        return False
    position, end = len(first), len(got) - len(last)
    for piece in middle:
        position = got.find(piece, position, end)
        if position < 0:
            return False
        position += len(piece)
    return True


def _indent(text, count=4):
    return "".join(" " * count + line if line.strip("\n") else line for line in text.splitlines(True))


class OutputChecker:
    """Compares what was printed with what was wanted."""

    def check_output(self, want, got, optionflags):
        """Return whether the output is what was wanted."""
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = "\n".join("" if line.rstrip() == BLANKLINE_MARKER else line for line in want.split("\n"))
            got = "\n".join(line if line.strip() else "" for line in got.split("\n"))
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS and _ellipsis_match(want, got))

    def output_difference(self, example, got, optionflags):
        """Return a text that shows the difference."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            lines = got.split("\n")
            got = "\n".join([BLANKLINE_MARKER if not line.strip(" ") else line for line in lines[:-1]] + lines[-1:])
        diff = self._diff(want, got, optionflags)
        if diff:
            return diff
        expected = f"Expected:\n{_indent(want)}" if want else "Expected nothing\n"
        return expected + (f"Got:\n{_indent(got)}" if got else "Got nothing\n")

    def _diff(self, want, got, optionflags):
        import difflib

        is_long = want.count("\n") > 2 and got.count("\n") > 2
        lines = want.splitlines(True), got.splitlines(True)
        if optionflags & REPORT_NDIFF:
            kind, diff = "ndiff with -expected +actual", list(difflib.ndiff(*lines))
        elif optionflags & REPORT_UDIFF and is_long:
            kind, diff = "unified diff with -expected +actual", list(difflib.unified_diff(*lines, n=2))[2:]
        elif optionflags & REPORT_CDIFF and is_long:
            kind = "context diff with expected followed by actual"
            diff = list(difflib.context_diff(*lines, n=2))[2:]
        else:
            return None
        return f"Differences ({kind}):\n{_indent(''.join(diff))}"


# MARK: Running


class DocTestFailure(Exception):
    """An example has printed something else."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example has raised."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


def _without_details(text):
    """The class of an exception's text, without its module."""
    return text.split("\n")[0].split(":")[0].rpartition(".")[2]


def _plural(count, noun):
    return f"{count} {noun}{'' if count == 1 else 's'}"


class DocTestRunner:
    """Runs the examples of tests and reports those that fail."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        """Called before each example."""
        if self._verbose:
            expected = f"Expecting:\n{_indent(example.want)}" if example.want else "Expecting nothing\n"
            out(f"Trying:\n{_indent(example.source)}{expected}")

    def report_success(self, out, test, example, got):
        """Called after an example that has printed what it should."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """Called after an example that has printed something else."""
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Called after an example that has raised."""
        text = "".join(traceback.format_exception(*exc_info))
        out(f"{self._header(test, example)}Exception raised:\n{_indent(text)}")

    def _header(self, test, example):
        place = f"Line {example.lineno + 1}"
        if test.filename:
            line = "?" if test.lineno is None else test.lineno + example.lineno + 1
            place = f'File "{test.filename}", line {line}'
        return f"{self.DIVIDER}\n{place}, in {test.name}\nFailed example:\n{_indent(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test; return how many there were and how many failed."""
        self.test = test
        saved = sys.stdout, sys.displayhook, linecache.getlines
        out = saved[0].write if out is None else out
        sys.stdout = StringIO()
        sys.displayhook = sys.__displayhook__
        linecache.getlines = lambda filename, names=None: self._lines(filename) or saved[2](filename, names)
        try:
            return self._run(test, out)
        finally:
            sys.stdout, sys.displayhook, linecache.getlines = saved
            if clear_globs:
                test.globs.clear()

    def _lines(self, filename):
        head = f"<doctest {self.test.name}["
        if not filename.startswith(head):
            return None
        return self.test.examples[int(filename[len(head):-2])].source.splitlines(True)

    def _run(self, test, out):
        failures = attempted = skips = 0
        for number, example in enumerate(test.examples):
            attempted += 1
            is_quiet = failures and self.original_optionflags & REPORT_ONLY_FIRST_FAILURE
            self.optionflags = self.original_optionflags
            for flag, is_set in example.options.items():
                self.optionflags = self.optionflags | flag if is_set else self.optionflags & ~flag
            if self.optionflags & SKIP:
                skips += 1
                continue
            report = None if is_quiet else out
            if report:
                self.report_start(out, test, example)
            failures += not self._run_example(test, example, number, report)
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = self.original_optionflags
        known = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = tuple(map(sum, zip(known, (failures, attempted, skips))))
        self.failures += failures
        self.tries += attempted
        self.skips += skips
        return TestResults(failures, attempted, skipped=skips)

    def _run_example(self, test, example, number, out):
        raised = None
        try:
            code = compile(example.source, f"<doctest {test.name}[{number}]>", "single")
            exec(code, test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            # The frames of this module are no part of the example.
            raised = type(error), error, error.__traceback__.tb_next
        got = sys.stdout.getvalue()
        sys.stdout.seek(0)
        sys.stdout.truncate()
        if raised is None:
            is_right = self._checker.check_output(example.want, got, self.optionflags)
        else:
            is_right = example.exc_msg is not None and self._check_exception(example, raised)
            got += "".join(traceback.format_exception(*raised)) if out else ""
        if not out:
            pass
        elif is_right:
            self.report_success(out, test, example, got)
        elif raised is not None and example.exc_msg is None:
            self.report_unexpected_exception(out, test, example, raised)
        else:
            self.report_failure(out, test, example, got)
        return is_right

    def _check_exception(self, example, raised):
        lines = traceback.format_exception_only(raised[1])
        if issubclass(raised[0], SyntaxError):
            # The place in the source is not looked at.
            heads = tuple(f"{name}:" for name in (raised[0].__qualname__, f"{raised[0].__module__}.{raised[0].__qualname__}"))
            while lines and not lines[0].startswith(heads):
                del lines[0]
        message = "".join(lines)
        if self._checker.check_output(example.exc_msg, message, self.optionflags):
            return True
        return bool(self.optionflags & IGNORE_EXCEPTION_DETAIL) and self._checker.check_output(
            _without_details(example.exc_msg), _without_details(message), self.optionflags
        )

    def summarize(self, verbose=None):
        """Print what has become of the tests; return how many examples there were and how many failed."""
        verbose = self._verbose if verbose is None else verbose
        failures, tries, skips = (sum(column) for column in zip((0, 0, 0), *self._stats.values()))
        empty = sorted(name for name, stats in self._stats.items() if not stats[1])
        passed = sorted((name, stats[1]) for name, stats in self._stats.items() if stats[1] and not stats[0])
        failed = sorted((name, stats) for name, stats in self._stats.items() if stats[0])
        if verbose and empty:
            print(f"{_plural(len(empty), 'item')} had no tests:")
            for name in empty:
                print(f"    {name}")
        if verbose and passed:
            print(f"{_plural(len(passed), 'item')} passed all tests:")
            for name, count in passed:
                print(f" {count:3d} test{'' if count == 1 else 's'} in {name}")
        if failed:
            print(f"{self.DIVIDER}\n{_plural(len(failed), 'item')} had failures:")
            for name, stats in failed:
                print(f" {stats[0]:3d} of {stats[1]:3d} in {name}")
        if verbose:
            print(f"{_plural(tries, 'test')} in {_plural(len(self._stats), 'item')}.")
            print(f"{tries - failures} passed{f' and {failures} failed' if failures else ''}.")
        if failures:
            skipped = f" and {_plural(skips, 'skipped test')}" if skips else ""
            print(f"***Test Failed*** {_plural(failures, 'failure')}{skipped}.")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tries, skipped=skips)


class DebugRunner(DocTestRunner):
    """Raises at the first example that fails."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def _run_all(tests, verbose, optionflags, report, raise_on_error):
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in tests:
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):  # fmt: skip
    """Run the examples of a module, of `__main__` by default."""
    m = sys.modules.get("__main__") if m is None else m
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    tests = DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs)
    return _run_all(tests, verbose, optionflags, report, raise_on_error)


def _file_test(path, package, module_relative, globs, parser, encoding, name=None):
    if module_relative:
        base = sys.modules.get(package, package) if package else sys.modules["__main__"]
        folder = getattr(base, "__file__", "").rpartition("/")[0]
        path = f"{folder}/{path}" if folder else path
    elif package:
        raise ValueError("Package may only be specified for module-relative paths.")
    with open(path, encoding=encoding or "utf-8") as file:
        text = file.read()
    globs = {"__name__": "__main__", **(globs or {})}
    return parser.get_doctest(text, globs, name or path.rpartition("/")[2], path, 0)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):  # fmt: skip
    """Run the examples of a text file."""
    globs = {**(globs or {}), **(extraglobs or {})}
    test = _file_test(filename, package, module_relative, globs, parser, encoding, name)
    return _run_all([test], verbose, optionflags, report, raise_on_error)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples of one object."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


# MARK: As tests of unittest

_report_flags = 0


def set_unittest_reportflags(flags):
    """Set the reporting options of tests that have none; return the old ones."""
    global _report_flags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    old, _report_flags = _report_flags, flags
    return old


class DocTestCase(unittest.TestCase):
    """The examples of one text as a test case."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_test = test
        self._dt_optionflags = optionflags
        self._dt_setUp, self._dt_tearDown = setUp, tearDown
        self._dt_checker = checker

    def setUp(self):
        self._dt_globs = self._dt_test.globs.copy()
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        test, flags = self._dt_test, self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _report_flags
        report = StringIO()
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = "-" * 70
        results = runner.run(test, out=report.write, clear_globs=False)
        if results.skipped == results.attempted:
            raise unittest.SkipTest("all examples were skipped")
        if results.failed:
            raise self.failureException(self.format_failure(report.getvalue()))

    def format_failure(self, err):
        """Return the text of a failure."""
        test = self._dt_test
        line = "unknown line number" if test.lineno is None else str(test.lineno)
        name = test.name.rpartition(".")[2]
        return f'Failed doctest test for {test.name}\n  File "{test.filename}", line {line}, in {name}\n\n{err}'

    def id(self):
        return self._dt_test.name

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._dt_test == other._dt_test and self._dt_optionflags == other._dt_optionflags

    def __hash__(self):
        return hash((self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker))

    def __repr__(self):
        first, _, last = self._dt_test.name.rpartition(".")
        return f"{last} ({first})"

    __str__ = object.__str__

    def shortDescription(self):
        return f"Doctest: {self._dt_test.name}"


class DocFileCase(DocTestCase):
    """The examples of a file as a test case."""

    def id(self):
        return "_".join(self._dt_test.name.split("."))

    def __repr__(self):
        return self._dt_test.filename

    def format_failure(self, err):
        test = self._dt_test
        return f'Failed doctest test for {test.name}\n  File "{test.filename}", line 0\n\n{err}'


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """Return a suite of the examples of a module."""
    if module is None:
        module = sys._getframe(1).f_globals["__name__"]
    if isinstance(module, str):
        module = __import__(module, fromlist=["*"])
    tests = (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs)
    return unittest.TestSuite(DocTestCase(test, **options) for test in tests if test.examples)


def DocFileSuite(*paths, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None,
                 **options):  # fmt: skip
    """Return a suite of the examples of files."""
    tests = (_file_test(path, package, module_relative, globs, parser, encoding) for path in paths)
    return unittest.TestSuite(DocFileCase(test, **options) for test in tests)
