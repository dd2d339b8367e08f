"""The assertions about what a call or a block does: exceptions, warnings, log records."""

import gc
import sys
import types
import warnings
from collections import namedtuple


class Expectation:
    """What the block of a `with` statement is expected to do."""

    def __init__(self, test_case):
        self.test_case = test_case
        self.msg = None

    def _raiseFailure(self, standardMsg):
        text = self.test_case._formatMessage(self.msg, standardMsg)
        raise self.test_case.failureException(text)


def _are_subclasses(expected, base):
    if isinstance(expected, tuple):
        return all(_are_subclasses(one, base) for one in expected)
    return isinstance(expected, type) and issubclass(expected, base)


class _ClassExpectation(Expectation):
    """That something of certain classes appears, with a text that matches."""

    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        self.obj_name = None
        if expected_regex is not None:
            import re

            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex

    def handle(self, name, args, kwargs):
        """Call what is given, or return the context manager for a block."""
        try:
            if not _are_subclasses(self.expected, self._base):
                raise TypeError(f"{name}() arg 1 must be {self._base_text}")
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
                return self
            function, *args = args
            self.obj_name = getattr(function, "__name__", None) or str(function)
            with self:
                function(*args, **kwargs)
        finally:
            # The exception's frames would keep this object, and it the exception.
            self = None

    @property
    def _expected_name(self):
        return getattr(self.expected, "__name__", None) or str(self.expected)

    def _fail_absent(self, verb):
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._raiseFailure(f"{self._expected_name} not {verb}{by}")

    def _fail_unmatched(self, value):
        self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{value}"')


class RaisesExpectation(_ClassExpectation):
    """That an exception is raised; `exception` is it afterwards."""

    _base = BaseException
    _base_text = "an exception type or tuple of exception types"
    __class_getitem__ = classmethod(types.GenericAlias)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._fail_absent("raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self._fail_unmatched(exc_value)
        return True


class WarnsExpectation(_ClassExpectation):
    """That a warning is issued; `warning`, `filename` and `lineno` describe it afterwards."""

    _base = Warning
    _wants_some = True
    _base_text = "a warning type or tuple of warning types"

    def __enter__(self):
        # What was shown once would not be shown again.
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None and self._wants_some and not self._found():
            # What the block has let go may warn of itself.
            gc.collect()
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is None:
            self._judge(self._found())

    def _found(self):
        return [seen for seen in self.warnings if isinstance(seen.message, self.expected)]

    def _judge(self, found):
        for seen in found:
            if self.expected_regex is None or self.expected_regex.search(str(seen.message)):
                self.warning, self.filename, self.lineno = seen.message, seen.filename, seen.lineno
                return
        if found:
            self._fail_unmatched(found[0].message)
        self._fail_absent("triggered")


class NoWarningExpectation(WarnsExpectation):
    """That no such warning is issued."""

    _wants_some = False

    def _judge(self, found):
        if found:
            self._raiseFailure(f"{self._expected_name} triggered")


_Watched = namedtuple("_LoggingWatcher", ["records", "output"])


class LogsExpectation(Expectation):
    """That something, or nothing, is logged."""

    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging

        super().__init__(test_case)
        self.logger_name = logger_name
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
        self.no_logs = no_logs

    def __enter__(self):
        import logging

        logger = self.logger_name
        if not isinstance(logger, logging.Logger):
            logger = logging.getLogger(logger)
        self.logger = logger
        self.watcher = watcher = _Watched([], [])

        class Capturing(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        handler = Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self._saved = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, level, self.logger.propagate = self._saved
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs and self.watcher.records:
            self._raiseFailure(f"Unexpected logs found: {self.watcher.output!r}")
        if not self.no_logs and not self.watcher.records:
            import logging

            level = logging.getLevelName(self.level)
            self._raiseFailure(f"no logs of level {level} or higher triggered on {self.logger.name}")


class Expectations:
    """What a test case can expect of calls and blocks."""

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Check that a call or a block raises."""
        return RaisesExpectation(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """Check that a call or a block raises, with a text in which the regular expression is found."""
        context = RaisesExpectation(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Check that a call or a block warns."""
        return WarnsExpectation(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """Check that a call or a block warns, with a text in which the regular expression is found."""
        context = WarnsExpectation(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        context = NoWarningExpectation(expected_warning, self)
        return context.handle("_assertNotWarns", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """Check that the block logs something at this level or above."""
        return LogsExpectation(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """Check that the block logs nothing at this level or above."""
        return LogsExpectation(self, logger, level, no_logs=True)
