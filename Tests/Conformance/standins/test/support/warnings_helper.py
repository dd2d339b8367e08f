"""Warnings that tests expect, or do not."""

import contextlib
import functools
import re
import sys
import warnings


def check_syntax_warning(testcase, statement, errtext="", *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    testcase.assertEqual(len(seen), 1, seen)
    warning = seen[0]
    testcase.assertTrue(issubclass(warning.category, SyntaxWarning))
    if errtext:
        testcase.assertRegex(str(warning.message), errtext)
    testcase.assertEqual(warning.filename, "<testcase>")
    testcase.assertIsNotNone(warning.lineno)
    if lineno is not None:
        testcase.assertEqual(warning.lineno, lineno)
    # What is an error under this filter is reported as a syntax error, at its place.
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("error", SyntaxWarning)
        from test.support import check_syntax_error

        check_syntax_error(testcase, statement, errtext, lineno=lineno, offset=offset)
    testcase.assertEqual(seen, [])


def ignore_warnings(*, category):
    def decorator(test):
        @functools.wraps(test)
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return test(self, *args, **kwargs)

        return wrapper

    return decorator


class WarningsRecorder:
    """What was seen; the attributes of the last warning are its own."""

    def __init__(self, seen):
        self._seen = seen
        self._start = 0

    def __getattr__(self, attr):
        if len(self._seen) > self._start:
            return getattr(self._seen[-1], attr)
        if attr in warnings.WarningMessage._WARNING_DETAILS:
            return None
        raise AttributeError(f"{self!r} has no attribute {attr!r}")

    @property
    def warnings(self):
        return self._seen[self._start:]

    def reset(self):
        self._start = len(self._seen)


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    if quiet is None:
        quiet = not filters
    filters = filters or (("", Warning),)
    for module in list(sys.modules.values()):
        if getattr(module, "__warningregistry__", None):
            module.__warningregistry__.clear()
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield WarningsRecorder(seen)
    rest = list(seen)
    missing = []
    for text, category in filters:
        found = [
            w for w in rest
            if issubclass(w.category, category) and re.match(text, str(w.message), re.I)
        ]  # fmt: skip
        if not found and not quiet:
            missing.append((text, category.__name__))
        rest = [w for w in rest if w not in found]
    if rest:
        raise AssertionError(f"unhandled warning {rest[0]}")
    if missing:
        raise AssertionError("filter (%r, %s) did not catch any warning" % missing[0])


@contextlib.contextmanager
def check_no_warnings(testcase, message="", category=Warning, force_gc=False):
    from test.support import gc_collect

    with warnings.catch_warnings(record=True) as seen:
        warnings.filterwarnings("always", message=message, category=category)
        yield
        if force_gc:
            gc_collect()
    testcase.assertEqual(seen, [])


@contextlib.contextmanager
def check_no_resource_warning(testcase):
    with check_no_warnings(testcase, category=ResourceWarning, force_gc=True):
        yield


@contextlib.contextmanager
def save_restore_warnings_filters():
    before = warnings.filters[:]
    try:
        yield
    finally:
        warnings.filters[:] = before


def import_deprecated(name):
    import importlib

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return importlib.import_module(name)


def ignore_fork_in_thread_deprecation_warnings(test):
    return test
