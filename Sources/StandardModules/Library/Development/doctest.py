"""Examples in documentation, run as tests: what stands behind >>> must print what stands below."""

import inspect
import linecache
import sys
import traceback
import unittest
from collections import namedtuple
from io import StringIO
from _doctest_examples import (
    BLANKLINE_MARKER, COMPARISON_FLAGS, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1, ELLIPSIS,
    ELLIPSIS_MARKER, FAIL_FAST, IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE, OPTIONFLAGS_BY_NAME,
    REPORTING_FLAGS, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, REPORT_UDIFF, SKIP,
    DocTest, DocTestFinder, DocTestParser, Example, register_optionflag,
)  # fmt: skip
from _doctest_running import (
    DebugRunner, DocTestFailure, DocTestRunner, OutputChecker, TestResults, UnexpectedException,
    _ellipsis_match, _indent,
)  # fmt: skip

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE",
    "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF",
    "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest",
    "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker", "DocTestFailure",
    "UnexpectedException", "DebugRunner", "testmod", "testfile", "run_docstring_examples", "DocTestSuite",
    "DocFileSuite", "set_unittest_reportflags", "script_from_examples", "testsource", "debug_src", "debug",
]  # fmt: skip


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


def _relative_to(package, module_relative):
    """What paths are relative to: the package, or the module that has called the caller."""
    if package is None and module_relative:
        return sys._getframe(2).f_globals["__name__"]
    return package


def _file_test(path, package, module_relative, globs, parser, encoding, name=None):
    if module_relative:
        base = __import__(package, fromlist=["*"]) if isinstance(package, str) else package
        if not inspect.ismodule(base):
            raise TypeError(f"Expected a module: {base!r}")
        path = _relative_path(base, path)
    elif package:
        raise ValueError("Package may only be specified for module-relative paths.")
    text = _read(path, base if module_relative else None, encoding or "utf-8")
    globs = {"__name__": "__main__", **(globs or {})}
    return parser.get_doctest(text, globs, name or path.rpartition("/")[2], path, 0)


def _relative_path(module, path):
    """Where a file lies that stands beside a module, or in one of a package's folders."""
    import os

    if path.startswith("/"):
        raise ValueError("Module-relative files may not have absolute paths")
    if hasattr(module, "__file__"):
        return os.path.join(os.path.dirname(module.__file__), path)
    if module.__name__ == "__main__":
        return os.path.join(os.path.dirname(sys.argv[0]) if sys.argv and sys.argv[0] else os.curdir, path)
    for folder in getattr(module, "__path__", ()):
        if os.path.exists(os.path.join(folder, path)):
            return os.path.join(folder, path)
    raise ValueError(f"Can't resolve paths relative to the module {module.__name__!r} (it has no __file__)")


def _read(path, package, encoding):
    """A package's loader knows how to read what lies beside it."""
    loader = getattr(package, "__loader__", None) or getattr(getattr(package, "__spec__", None), "loader", None)
    if hasattr(loader, "get_data"):
        text = loader.get_data(path).decode(encoding)
        return text.replace("\r\n", "\n").replace("\r", "\n")
    with open(path, encoding=encoding) as file:
        return file.read()


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):  # fmt: skip
    """Run the examples of a text file."""
    globs = {**(globs or {}), **(extraglobs or {})}
    package = _relative_to(package, module_relative)
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


class _DocTestSuite(unittest.TestSuite):
    """The suites that are made here, told apart by their name; they may run more than once."""

    def _removeTestAtIndex(self, index):
        pass


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """Return a suite of the examples of a module."""
    if module is None:
        module = sys._getframe(1).f_globals["__name__"]
    if isinstance(module, str):
        module = __import__(module, fromlist=["*"])
    tests = (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs)
    return _DocTestSuite(DocTestCase(test, **options) for test in tests if test.examples)


def DocFileSuite(*paths, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None,
                 **options):  # fmt: skip
    """Return a suite of the examples of files."""
    package = _relative_to(package, module_relative)
    tests = (_file_test(path, package, module_relative, globs, parser, encoding) for path in paths)
    return _DocTestSuite(DocFileCase(test, **options) for test in tests)


# MARK: As programs


def _commented(line):
    return f"# {line}" if line else "#"


def script_from_examples(s):
    """Return a program of the examples of a text; what stands between them becomes comments."""
    lines = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            lines.append(piece.source[:-1])
            if piece.want:
                lines.append("# Expected:")
                lines += [f"## {line}" for line in piece.want.split("\n")[:-1]]
        else:
            lines += [_commented(line) for line in piece.split("\n")[:-1]]
    while lines and lines[-1] == "#":
        lines.pop()
    while lines and lines[0] == "#":
        lines.pop(0)
    return "\n".join(lines) + "\n"


def _module_of(module):
    return __import__(module, fromlist=["*"]) if isinstance(module, str) else module


def testsource(module, name):
    """Return the program of the examples of one object of a module."""
    module = _module_of(module)
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, "not found in tests")


def debug_src(src, pm=False, globs=None):
    """Run the examples of a text under the debugger."""
    _debug_script(script_from_examples(src), pm, globs)


def debug(module, name, pm=False):
    """Run the examples of one object under the debugger; with `pm`, only if they fail."""
    module = _module_of(module)
    _debug_script(testsource(module, name), pm, vars(module))


def _debug_script(source, pm, globs):
    import pdb

    names = dict(globs or {})
    if not pm:
        pdb.run(source, names, names)
        return
    try:
        exec(source, names, names)
    except BaseException as error:
        print(error)
        pdb.post_mortem(error.__traceback__)


def _main():
    """Run the examples of the files that the arguments name; return the exit status."""
    import argparse
    import os

    parser = argparse.ArgumentParser(description="doctest runner")
    parser.add_argument("-v", "--verbose", action="store_true", help="print very verbose output for all tests")
    parser.add_argument(
        "-o", "--option", action="append", choices=OPTIONFLAGS_BY_NAME.keys(), default=[],
        help="specify a doctest option flag to apply to the test run; may be specified more than once")
    parser.add_argument(
        "-f", "--fail-fast", action="store_true", help="stop running tests after first failure")
    parser.add_argument("file", nargs="+", help="file containing the tests to run")
    args = parser.parse_args()
    options = 0
    for name in args.option + ["FAIL_FAST"] * args.fail_fast:
        options |= OPTIONFLAGS_BY_NAME[name]
    for path in args.file:
        if path.endswith(".py"):
            folder, name = os.path.split(path)
            sys.path.insert(0, folder)
            module = __import__(name[:-3])
            del sys.path[0]
            result = testmod(module, verbose=args.verbose, optionflags=options)
        else:
            result = testfile(path, module_relative=False, verbose=args.verbose, optionflags=options)
        if result.failed:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
