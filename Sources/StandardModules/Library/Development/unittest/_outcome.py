"""One run of a test: its parts, and what became of them."""

from ._skipping import SkipTest, _add_skip

# Where scripts find these names, and what their reprs say.
__name__ = "unittest.case"


class _ShouldStop(Exception):
    """The rest of the test is not run: a subtest has decided it."""


class _Outcome:
    """What has become of a test so far."""

    def __init__(self, result=None):
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.expecting_failure = False
        self.expectedFailure = None
        self.success = True

    def part(self, test_case, is_subtest=False):
        """Return the context of one part of the test; what it raises is noted."""
        return _Part(self, test_case, is_subtest)


class _Part:
    def __init__(self, outcome, test_case, is_subtest):
        self.outcome = outcome
        self.test_case = test_case
        self.is_subtest = is_subtest

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, exc_type, exc_value, tb):
        outcome = self.outcome
        try:
            if exc_type is None:
                if self.is_subtest and outcome.success:
                    outcome.result.addSubTest(self.test_case.test_case, self.test_case, None)
                return False
            if issubclass(exc_type, KeyboardInterrupt):
                return False
            self._note(exc_type, exc_value, tb)
            return True
        finally:
            outcome.success = outcome.success and self.before

    def _note(self, exc_type, exc_value, tb):
        outcome, test_case = self.outcome, self.test_case
        if issubclass(exc_type, _ShouldStop):
            return
        if issubclass(exc_type, SkipTest):
            outcome.success = False
            return _add_skip(outcome.result, test_case, str(exc_value))
        info = exc_type, exc_value, tb
        if outcome.expecting_failure:
            outcome.expectedFailure = info
            return
        outcome.success = False
        if self.is_subtest:
            outcome.result.addSubTest(test_case.test_case, test_case, info)
        elif outcome.result is not None:
            is_failure = issubclass(exc_type, test_case.failureException)
            add = outcome.result.addFailure if is_failure else outcome.result.addError
            add(test_case, info)
