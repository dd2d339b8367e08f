"""Finds tests: in classes, modules, by dotted names, in folders."""

import functools
import os
import sys
import traceback
import types
from fnmatch import fnmatch, fnmatchcase

from . import case, suite, util


class _FailedTest(case.TestCase):
    """Stands for tests that could not be loaded: running it raises why."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

        def testFailure():
            raise self._exception

        return testFailure


def _is_test_class(obj):
    return (
        isinstance(obj, type) and issubclass(obj, case.TestCase)
        and obj not in (case.TestCase, case.FunctionTestCase)
    )  # fmt: skip


class TestLoader:
    """Makes suites of the tests it finds."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []
        self._loading_packages = set()

    # Classes and modules

    def getTestCaseNames(self, testCaseClass):
        """Return the sorted names of the methods that are tests."""
        names = [name for name in dir(testCaseClass) if self._is_test_method(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_test_method(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        if self.testNamePatterns is None:
            return True
        full = f"{util.strclass(cls)}.{name}"
        return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

    def loadTestsFromTestCase(self, testCaseClass):
        """Return a suite of the tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError(
                "Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?"
            )
        names = []
        if testCaseClass not in (case.TestCase, case.FunctionTestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """Return a suite of the tests of a module; its load_tests() may decide otherwise."""
        found = (getattr(module, name) for name in dir(module))
        tests = self.suiteClass([self.loadTestsFromTestCase(obj) for obj in found if _is_test_class(obj)])
        load_tests = getattr(module, "load_tests", None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as error:
            message = f"Failed to call load_tests:\n{traceback.format_exc()}"
            return self._failed(module.__name__, error, message)

    # What could not be loaded

    def _failed(self, name, exception, message):
        self.errors.append(message)
        return self.suiteClass((_FailedTest(name, exception),))

    def _failed_import(self, name, message):
        return self._failed(name, ImportError(message), message)

    # Names

    def loadTestsFromNames(self, names, module=None):
        """Return a suite of the tests that the names stand for."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def loadTestsFromName(self, name, module=None):
        """Return a suite of what a dotted name stands for: a module, a class, a method, a factory."""
        parts = name.split(".")
        failed_import = None
        if module is None:
            module, failed_import = self._import_longest(parts)
            if module is None:
                return self._failed_import(*failed_import)
            parts = parts[1:]
        parent, obj = None, module
        for part in parts:
            parent = obj
            try:
                obj = getattr(obj, part)
            except AttributeError as error:
                if getattr(obj, "__path__", None) is not None and failed_import:
                    return self._failed_import(*failed_import)
                message = f"Failed to access attribute:\n{traceback.format_exc()}"
                return self._failed(part, error, message)
        return self._tests_of(obj, parent, parts)

    def _import_longest(self, parts):
        """Import as much of a dotted name as can be; return its first module, and what failed last."""
        failed = None
        for count in range(len(parts), 0, -1):
            try:
                return __import__(".".join(parts[:count])), failed
            except ImportError:
                name = parts[count - 1]
                failed = name, f"Failed to import test module: {name}\n{traceback.format_exc()}"
        return None, failed

    def _tests_of(self, obj, parent, parts):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if _is_test_class(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            test = parent(parts[-1])
            # A static method is a factory, like a function of a module.
            if not isinstance(getattr(test, parts[-1]), types.FunctionType):
                return self.suiteClass([test])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if not callable(obj):
            raise TypeError(f"don't know how to make test from: {obj}")
        test = obj()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError(f"calling {obj} returned {test}, not a test")

    # Folders

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """Return a suite of the tests in the modules of a folder whose names match the pattern."""
        original = self._top_level_dir
        is_implicit = top_level_dir is None and original is None
        top = os.path.abspath(top_level_dir or original or start_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        self._top_level_dir = top
        start = self._importable_folder(start_dir, top, is_implicit)
        tests = list(self._find_tests(start, pattern))
        self._top_level_dir = original
        return self.suiteClass(tests)

    def _importable_folder(self, start, top, is_implicit):
        folder = os.path.abspath(start)
        if os.path.isdir(folder):
            if folder != top and not os.path.isfile(os.path.join(folder, "__init__.py")):
                raise ImportError(f"Start directory is not importable: {folder!r}")
            return folder
        try:
            __import__(start)
        except ImportError:
            raise ImportError(f"Start directory is not importable: {start!r}")
        module = sys.modules[start]
        if not hasattr(module, "__file__"):
            if module.__name__ in sys.builtin_module_names:
                raise TypeError("Can not use builtin modules as dotted module names") from None
            raise TypeError(f"don't know how to discover from {module!r}") from None
        if is_implicit:
            self._top_level_dir = self._get_directory_containing_module(start.split(".")[0])
            sys.path.remove(top)
        return os.path.abspath(os.path.dirname(module.__file__))

    def _get_directory_containing_module(self, module_name):
        file = os.path.abspath(sys.modules[module_name].__file__)
        folder = os.path.dirname(file)
        is_package = os.path.basename(file).lower().startswith("__init__.py")
        return os.path.dirname(folder) if is_package else folder

    def _get_name_from_path(self, path):
        if path == self._top_level_dir:
            return "."
        relative = os.path.relpath(os.path.splitext(os.path.normpath(path))[0], self._top_level_dir)
        assert not os.path.isabs(relative) and not relative.startswith(".."), "Path must be within the project"
        return relative.replace(os.path.sep, ".")

    def _find_tests(self, folder, pattern):
        """Iterate over the suites of a folder; packages that load their own tests are not entered."""
        name = self._get_name_from_path(folder)
        if name != "." and name not in self._loading_packages:
            tests, is_open = self._find_test_path(folder, pattern)
            if tests is not None:
                yield tests
            if not is_open:
                return
        for entry in sorted(os.listdir(folder)):
            path = os.path.join(folder, entry)
            tests, is_open = self._find_test_path(path, pattern)
            if tests is not None:
                yield tests
            if is_open:
                name = self._get_name_from_path(path)
                self._loading_packages.add(name)
                try:
                    yield from self._find_tests(path, pattern)
                finally:
                    self._loading_packages.discard(name)

    def _match_path(self, path, full_path, pattern):
        return fnmatch(path, pattern)

    def _find_test_path(self, path, pattern):
        """Return the suite of a file or package, or None, and whether to look into the folder."""
        base = os.path.basename(path)
        if os.path.isfile(path):
            stem, dot, ending = base.partition(".")
            is_module = ending.lower() == "py" and stem.isidentifier()
            if not is_module or not self._match_path(base, path, pattern):
                return None, False
            return self._tests_of_path(path, lambda module: self._tests_of_file(module, path, pattern)), False
        if not os.path.isdir(path) or not os.path.isfile(os.path.join(path, "__init__.py")):
            return None, False
        opened = False

        def tests_of_package(package):
            nonlocal opened
            opened = getattr(package, "load_tests", None) is None
            name = self._get_name_from_path(path)
            self._loading_packages.add(name)
            try:
                return self.loadTestsFromModule(package, pattern=pattern)
            finally:
                self._loading_packages.discard(name)

        return self._tests_of_path(path, tests_of_package), opened

    def _tests_of_path(self, path, load):
        """Import the module at a path and load its tests; skips and failures become tests."""
        name = self._get_name_from_path(path)
        try:
            module = self._get_module_from_name(name)
        except case.SkipTest as reason:
            return self._skipped(name, reason)
        except:
            return self._failed_import(name, f"Failed to import test module: {name}\n{traceback.format_exc()}")
        return load(module)

    def _get_module_from_name(self, name):
        __import__(name)
        return sys.modules[name]

    def _skipped(self, name, reason):
        @case.skip(str(reason))
        def testSkipped(self):
            pass

        cls = type("ModuleSkipped", (case.TestCase,), {name: testSkipped})
        return self.suiteClass((cls(name),))

    def _tests_of_file(self, module, path, pattern):
        def stem(file):
            return os.path.splitext(os.path.realpath(file))[0]

        found = stem(os.path.abspath(getattr(module, "__file__", path)))
        if found.lower() != stem(path).lower():
            name, folder = os.path.splitext(os.path.basename(path))[0], os.path.dirname(found)
            raise ImportError(
                f"{name!r} module incorrectly imported from {folder!r}. Expected {os.path.dirname(path)!r}. "
                "Is this module globally installed?"
            )
        return self.loadTestsFromModule(module, pattern=pattern)


defaultTestLoader = TestLoader()
