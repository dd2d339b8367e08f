"""Examples of doctest are run, and what they print is compared."""

import linecache
import sys
import traceback
from collections import namedtuple
from io import StringIO
from _doctest_examples import (
    BLANKLINE_MARKER, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1, ELLIPSIS, ELLIPSIS_MARKER,
    FAIL_FAST, IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE, REPORT_CDIFF, REPORT_NDIFF,
    REPORT_ONLY_FIRST_FAILURE, REPORT_UDIFF, SKIP,
)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "doctest"


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples there were, and how many failed."""

    def __new__(cls, failed, attempted, *, skipped=0):
        made = super().__new__(cls, failed, attempted)
        made.skipped = skipped
        return made

    def __repr__(self):
        text = super().__repr__()
        return f"{text[:-1]}, skipped={self.skipped})" if self.skipped else text


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


def _to_ascii(text):
    return text if text.isascii() else text.encode("ascii", "backslashreplace").decode()


class OutputChecker:
    """Compares what was printed with what was wanted."""

    def check_output(self, want, got, optionflags):
        """Return whether the output is what was wanted."""
        # Where the terminal shows no other characters, they are wanted as they are shown.
        got, want = _to_ascii(got), _to_ascii(want)
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


def _debugger(out):
    """A debugger that talks to the user while examples print elsewhere."""
    import pdb

    class OutputRedirectingPdb(pdb.Pdb):
        is_talking = False

        def set_trace(self, frame=None):
            self.is_talking = True
            super().set_trace(sys._getframe(1) if frame is None else frame)

        def set_continue(self):
            if self.is_talking:
                super().set_continue()

        def trace_dispatch(self, *arguments):
            printing, sys.stdout = sys.stdout, out
            try:
                return super().trace_dispatch(*arguments)
            finally:
                sys.stdout = printing

    debugger = OutputRedirectingPdb(stdout=out, nosigint=True)
    debugger.use_rawinput = 1
    return debugger


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
            # The debugger is large, and few examples speak of it.
            if "pdb" in sys.modules or "pdb" in test.docstring:
                return self._run_with_debugger(test, out, saved[0])
            return self._run(test, out)
        finally:
            sys.stdout, sys.displayhook, linecache.getlines = saved
            if clear_globs:
                test.globs.clear()

    def _run_with_debugger(self, test, out, terminal):
        import pdb

        self.debugger = _debugger(terminal)
        outer, pdb.set_trace = pdb.set_trace, self.debugger.set_trace
        try:
            return self._run(test, out)
        finally:
            pdb.set_trace = outer

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
        if got and not got.endswith("\n"):
            # What is wanted ends with its line.
            got += "\n"
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
