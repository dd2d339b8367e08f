"""Tests that are not run, or that are expected to fail."""

import functools
import types
import warnings

# Where scripts find these names, and what their reprs say.
__name__ = "unittest.case"


class SkipTest(Exception):
    """Raised in a test to skip it."""


# MARK: Skipping


def skip(reason):
    """Skip a test or a class of tests, always."""

    def decorator(test_item):
        if not isinstance(test_item, type):

            @functools.wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)

            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item

    if isinstance(reason, types.FunctionType):
        function, reason = reason, ""
        return decorator(function)
    return decorator


def skipIf(condition, reason):
    """Skip it if the condition is true."""
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    """Skip it unless the condition is true."""
    return _unchanged if condition else skip(reason)


def _unchanged(test_item):
    return test_item


def expectedFailure(test_item):
    """Mark a test that is expected to fail: its success would be a failure."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


def _skip_reason(test_case, method):
    """Why the test is not run, or None."""
    owners = type(test_case), method
    if not any(getattr(owner, "__unittest_skip__", False) for owner in owners):
        return None
    reasons = (getattr(owner, "__unittest_skip_why__", "") for owner in owners)
    return next((reason for reason in reasons if reason), "")


def _add_skip(result, test_case, reason):
    add = getattr(result, "addSkip", None)
    if add is not None:
        return add(test_case, reason)
    warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
    result.addSuccess(test_case)
