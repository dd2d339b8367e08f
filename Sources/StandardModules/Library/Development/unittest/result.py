"""What has become of the tests: counts, and the texts of failures."""

import functools
import io
import sys
import traceback

from .util import strclass

_FOLDER = __file__.rpartition("/")[0] + "/"


def failfast(method):
    """Stop the run before the method, if the result is to stop at the first failure."""

    @functools.wraps(method)
    def inner(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)

    return inner


def _captured(stream, title):
    """What was written while output is kept back, under a title."""
    text = stream.getvalue()
    if text and not text.endswith("\n"):
        text += "\n"
    return f"\n{title}:\n{text}" if text else ""


class TestResult:
    """Takes the outcomes of tests; runners derive from it to show them."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.buffer = False
        self.tb_locals = False
        self.shouldStop = False
        self.testsRun = 0
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr
        self._mirrorOutput = False

    def __repr__(self):
        counts = f"run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}"
        return f"<{strclass(type(self))} {counts}>"

    # The run

    def startTestRun(self):
        """Called before the first test."""

    def stopTestRun(self):
        """Called after the last test."""

    def startTest(self, test):
        """Called before each test."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        """Called after each test."""
        self._restoreStdout()
        self._mirrorOutput = False

    def stop(self):
        """Let the run end after the current test."""
        self.shouldStop = True

    def wasSuccessful(self):
        """Return whether nothing has failed so far."""
        return not (self.failures or self.errors or getattr(self, "unexpectedSuccesses", ()))

    def printErrors(self):
        """Called after the run by runners."""

    # Outcomes

    @failfast
    def addError(self, test, err):
        """A test has raised."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """An assertion of a test has failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A subtest has ended, well if err is None."""
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        into = self.failures if issubclass(err[0], test.failureException) else self.errors
        into.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """A test has passed."""

    def addSkip(self, test, reason):
        """A test was not run."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test has failed as expected."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """A test that should have failed has passed."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """A test took so many seconds."""
        if hasattr(self, "collectedDurations"):
            self.collectedDurations.append((str(test), elapsed))

    # Output of tests

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            self._stderr_buffer, self._stdout_buffer = io.StringIO(), io.StringIO()
        sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            self._original_stdout.write(_captured(sys.stdout, "Stdout"))
            self._original_stderr.write(_captured(sys.stderr, "Stderr"))
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for stream in (self._stdout_buffer, self._stderr_buffer):
            stream.seek(0)
            stream.truncate()

    # Tracebacks

    def _exc_info_to_string(self, err, test):
        exctype, value, tb = err
        tb = self._clean_tracebacks(exctype, value, tb, test)
        lines = traceback.TracebackException(exctype, value, tb, capture_locals=self.tb_locals, compact=True)
        text = "".join(lines.format())
        if self.buffer:
            text += _captured(sys.stdout, "Stdout") + _captured(sys.stderr, "Stderr")
        return text

    def _clean_tracebacks(self, exctype, value, tb, test):
        """Take this package's frames off the tracebacks of an exception and all it is chained to."""
        cleaned = self._without_own_frames(exctype, tb, test)
        seen = {id(value)}
        chained = [value]
        while chained:
            error = chained.pop()
            if error is None:
                continue
            for other in (error.__cause__, error.__context__):
                if other is not None and id(other) not in seen:
                    seen.add(id(other))
                    chained.append(other)
                    other.__traceback__ = self._without_own_frames(type(other), other.__traceback__, test)
        return cleaned

    def _without_own_frames(self, exctype, tb, test):
        while tb and self._is_relevant_tb_level(tb):
            tb = tb.tb_next
        if exctype is test.failureException:
            self._remove_unittest_tb_frames(tb)
        return tb

    def _is_relevant_tb_level(self, tb):
        frame = tb.tb_frame
        return frame.f_code.co_filename.startswith(_FOLDER) or "__unittest" in frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        """Cut the frames of the assertion methods off the inner end."""
        last = None
        while tb and not self._is_relevant_tb_level(tb):
            last, tb = tb, tb.tb_next
        if last is not None:
            last.tb_next = None
