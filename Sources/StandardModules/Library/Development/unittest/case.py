"""One test: its life from setUp to the last cleanup, and how it may be skipped or expected to fail."""

import sys
import time
import warnings
from ._comparing import DIFF_OMITTED, Assertions
from ._expecting import Expectation as _BaseTestCaseContext
from ._expecting import Expectations
from ._expecting import RaisesExpectation as _AssertRaisesContext
from ._expecting import WarnsExpectation as _AssertWarnsContext
from ._outcome import _Outcome, _ShouldStop
from ._skipping import SkipTest, _add_skip, _skip_reason, expectedFailure, skip, skipIf, skipUnless
from .result import TestResult
from .util import strclass


class _UnexpectedSuccess(Exception):
    """For results that cannot note an unexpected success."""


_subtest_msg_sentinel = object()


# MARK: Cleaning up


def _enter_context(cm, add_cleanup):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(
            f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
        ) from None
    entered = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return entered


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Call a function after tearDownModule(), or after a setUpModule() that failed."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context manager until the module's tests have run."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Call the cleanups of the module, the last one first."""
    failures = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            failures.append(error)
    if failures:
        raise failures[0]


class _Parameters(dict):
    """The parameters of a subtest before those of the subtests around it."""

    def __init__(self, own, outer):
        super().__init__(own)
        for name, value in outer.items():
            self.setdefault(name, value)


# MARK: Tests


class TestCase(Assertions, Expectations):
    """A test is an instance of a subclass, made for one of its methods."""

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        self._cleanups = []
        self._subtest = None
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError(f"no such test method in {type(self)}: {methodName}")
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
            set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }  # fmt: skip

    # What tests define

    def setUp(self):
        """Prepare each test."""

    def tearDown(self):
        """Undo what setUp did, also when the test has failed."""

    @classmethod
    def setUpClass(cls):
        """Prepare the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Undo what setUpClass did."""

    # What tests use

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    def addCleanup(self, function, /, *args, **kwargs):
        """Call a function after tearDown, the last one first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager until the test has run."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Call a function after tearDownClass, the last one first."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context manager until the tests of the class have run."""
        return _enter_context(cm, cls.addClassCleanup)

    def subTest(self, msg=_subtest_msg_sentinel, **params):
        """Return the context of a part of the test that may fail without ending it."""
        return _SubTestContext(self, msg, params)

    # What they are called

    def id(self):
        """Return the full name of the test."""
        return f"{strclass(type(self))}.{self._testMethodName}"

    def shortDescription(self):
        """Return the first line of the method's documentation, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def __str__(self):
        return f"{self._testMethodName} ({strclass(type(self))}.{self._testMethodName})"

    def __repr__(self):
        return f"<{strclass(type(self))} testMethod={self._testMethodName}>"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    # Running

    def countTestCases(self):
        """Return 1."""
        return 1

    def defaultTestResult(self):
        """Return what run() uses when it is given no result."""
        return TestResult()

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            self._warn_of_value(method, 4)

    def _warn_of_value(self, method, level):
        text = f"It is deprecated to return a value that is not None from a test case ({method})"
        warnings.warn(text, DeprecationWarning, stacklevel=level)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Run the test and note in the result what becomes of it."""
        stop = None
        if result is None:
            result = self.defaultTestResult()
            start = getattr(result, "startTestRun", None)
            stop = getattr(result, "stopTestRun", None)
            if start is not None:
                start()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            reason = _skip_reason(self, method)
            if reason is not None:
                _add_skip(result, self, reason)
            else:
                self._run_parts(result, method)
            return result
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def _run_parts(self, result, method):
        expecting = any(getattr(one, "__unittest_expecting_failure__", False) for one in (self, method))
        started = time.perf_counter()
        self._outcome = outcome = _Outcome(result)
        try:
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.part(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            self._note_duration(result, time.perf_counter() - started)
            if outcome.success:
                self._note_success(result, outcome, expecting)
        finally:
            self._outcome = None

    def _note_duration(self, result, elapsed):
        add = getattr(result, "addDuration", None)
        if add is None:
            return warnings.warn("TestResult has no addDuration method", RuntimeWarning)
        add(self, elapsed)

    def _note_success(self, result, outcome, expecting):
        if not expecting:
            result.addSuccess(self)
        elif outcome.expectedFailure:
            self._note_expected_failure(result, outcome.expectedFailure)
        else:
            self._note_unexpected_success(result)

    def _note_expected_failure(self, result, info):
        add = getattr(result, "addExpectedFailure", None)
        if add is not None:
            return add(self, info)
        warnings.warn("TestResult has no addExpectedFailure method, reporting as passes", RuntimeWarning)
        result.addSuccess(self)

    def _note_unexpected_success(self, result):
        add = getattr(result, "addUnexpectedSuccess", None)
        if add is not None:
            return add(self)
        warnings.warn("TestResult has no addUnexpectedSuccess method, reporting as failure", RuntimeWarning)
        try:
            raise _UnexpectedSuccess from None
        except _UnexpectedSuccess:
            result.addFailure(self, sys.exc_info())

    def doCleanups(self):
        """Call the cleanups, the last one first; return whether all went well."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Call the cleanups of the class; what they raise is in tearDown_exceptions."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def debug(self):
        """Run the test without a result: what it raises travels on."""
        method = getattr(self, self._testMethodName)
        reason = _skip_reason(self, method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


class FunctionTestCase(TestCase):
    """A test made of functions that belong to no class."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._testFunc = testFunc
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((type(self), *self._parts()))

    def __str__(self):
        return f"{strclass(type(self))} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{strclass(type(self))} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    """What results get for a part of a test."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case = test_case
        self._message = message
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = [] if self._message is _subtest_msg_sentinel else [f"[{self._message}]"]
        if self.params:
            parts.append(f"({', '.join(f'{name}={value!r}' for name, value in self.params.items())})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"


class _SubTestContext:
    def __init__(self, test_case, message, params):
        self.test_case = test_case
        self.message = message
        self.params = params

    def __enter__(self):
        test_case = self.test_case
        self.outer = test_case._subtest
        outcome = test_case._outcome
        self.part = None
        if outcome is None or not outcome.result_supports_subtests:
            return
        params = _Parameters(self.params, self.outer.params if self.outer else {})
        test_case._subtest = _SubTest(test_case, self.message, params)
        self.part = outcome.part(test_case._subtest, is_subtest=True)
        self.part.__enter__()

    def __exit__(self, exc_type, exc_value, tb):
        if self.part is None:
            return False
        outcome = self.part.outcome
        try:
            if not self.part.__exit__(exc_type, exc_value, tb) and exc_type is not None:
                return False
            failed_fast = not outcome.success and outcome.result is not None and outcome.result.failfast
            if failed_fast or outcome.success and outcome.expectedFailure:
                raise _ShouldStop from None
            return True
        finally:
            self.test_case._subtest = self.outer
