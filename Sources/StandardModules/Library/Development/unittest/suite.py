"""Groups of tests, and what is set up and torn down around classes and modules."""

import sys

from . import case
from .util import strclass


class BaseTestSuite:
    """Tests and suites that are run one after the other."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{strclass(type(self))} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """Return the number of tests, those that have run included."""
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        """Add a test or a suite."""
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """Add tests or suites."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result):
        """Run the tests until the result says stop."""
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._forget(index)
        return result

    def debug(self):
        """Run the tests without a result."""
        for test in self:
            test.debug()

    def _forget(self, index):
        """Tests that have run are let go: they may hold much."""
        if self._cleanup:
            self._removeTestAtIndex(index)

    def _removeTestAtIndex(self, index):
        try:
            test = self._tests[index]
        except TypeError:
            # Subclasses may keep their tests in something else.
            return
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None


class _Captured:
    """What a result keeps back of the output of a fixture."""

    def __init__(self, result):
        self.result = result

    def __enter__(self):
        getattr(self.result, "_setupStdout", _nothing)()

    def __exit__(self, *exc_info):
        getattr(self.result, "_restoreStdout", _nothing)()


def _nothing():
    pass


class TestSuite(BaseTestSuite):
    """A suite that also runs the fixtures of classes and modules."""

    def run(self, result, debug=False):
        """Run the tests and the fixtures around them until the result says stop."""
        is_outermost = getattr(result, "_testRunEntered", False) is False
        if is_outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test) and not self._prepare(test, result):
                continue
            if debug:
                test.debug()
            else:
                test(result)
            self._forget(index)
        if is_outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Run the tests without a result: what they raise travels on."""
        self.run(_DebugResult(), True)

    def _prepare(self, test, result):
        """Leave the fixtures of the test before, enter those of this one; say whether they stand."""
        self._tearDownPreviousClass(test, result)
        self._handleModuleFixture(test, result)
        self._handleClassSetUp(test, result)
        result._previousTestClass = type(test)
        return not (
            getattr(type(test), "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False)
        )

    # Classes

    def _handleClassSetUp(self, test, result):
        cls = type(test)
        if cls == getattr(result, "_previousTestClass", None) or result._moduleSetUpFailed:
            return
        if getattr(cls, "__unittest_skip__", False):
            return
        _note_setup(cls, False)
        set_up = getattr(cls, "setUpClass", None)
        if set_up is None:
            return
        with _Captured(result):
            if not self._attempt(result, set_up, "setUpClass", strclass(cls)):
                _note_setup(cls, True)
                self._clean_class(cls, result, "setUpClass")

    def _tearDownPreviousClass(self, test, result):
        cls = getattr(result, "_previousTestClass", None)
        if cls is None or cls == type(test) or getattr(cls, "_classSetupFailed", False):
            return
        if getattr(result, "_moduleSetUpFailed", False) or getattr(cls, "__unittest_skip__", False):
            return
        tear_down = getattr(cls, "tearDownClass", None)
        with _Captured(result):
            if tear_down is not None:
                self._attempt(result, tear_down, "tearDownClass", strclass(cls))
            self._clean_class(cls, result, "tearDownClass")

    def _clean_class(self, cls, result, method):
        clean = getattr(cls, "doClassCleanups", None)
        if clean is None:
            return
        clean()
        for info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise info[1]
            self._note(result, info, method, strclass(cls))

    # Modules

    def _handleModuleFixture(self, test, result):
        name = type(test).__module__
        if name == _previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), "setUpModule", None)
        if set_up is None:
            return
        with _Captured(result):
            if not self._attempt(result, set_up, "setUpModule", name):
                result._moduleSetUpFailed = True
                self._attempt(result, case.doModuleCleanups, "setUpModule", name)

    def _handleModuleTearDown(self, result):
        name = _previous_module(result)
        if name is None or result._moduleSetUpFailed or name not in sys.modules:
            return
        with _Captured(result):
            tear_down = getattr(sys.modules[name], "tearDownModule", None)
            if tear_down is not None:
                self._attempt(result, tear_down, "tearDownModule", name)
            self._attempt(result, case.doModuleCleanups, "tearDownModule", name)

    # What fixtures raise

    def _attempt(self, result, fixture, method, parent):
        """Call a fixture; note what it raises and return whether it went well."""
        try:
            fixture()
            return True
        except Exception:
            if isinstance(result, _DebugResult):
                raise
            self._note(result, sys.exc_info(), method, parent)
            return False

    def _note(self, result, info, method, parent):
        holder = _ErrorHolder(f"{method} ({parent})")
        add_skip = getattr(result, "addSkip", None)
        if add_skip is not None and isinstance(info[1], case.SkipTest):
            add_skip(holder, str(info[1]))
        else:
            result.addError(holder, info)


def _previous_module(result):
    cls = getattr(result, "_previousTestClass", None)
    return None if cls is None else cls.__module__


def _note_setup(cls, failed):
    try:
        cls._classSetupFailed = failed
    except TypeError:
        # Classes that take no attributes are tested all the same.
        pass


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _ErrorHolder:
    """Stands for a test in a result when a fixture has failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def __call__(self, result):
        return self.run(result)

    def run(self, result):
        pass

    def countTestCases(self):
        return 0


class _DebugResult:
    """What a suite uses as the result of debug()."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
