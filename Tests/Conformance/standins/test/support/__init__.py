"""What CPython's test modules import from `test.support`; nothing here skips what CPython runs."""

import contextlib
import functools
import gc
import io
import sys
import textwrap
import time
import traceback
import unittest

import test

__path__.append(test.FOLDER + "/support")
TEST_HOME_DIR = test.FOLDER
REPO_ROOT = STDLIB_DIR = TEST_HOME_DIR.rpartition("/")[0]
verbose = 1
use_resources = None
max_memuse = 0
MAX_Py_ssize_t = sys.maxsize
NHASHBITS = sys.hash_info.width
Py_DEBUG = False
Py_TRACE_REFS = False
Py_GIL_DISABLED = False
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = False
is_wasi = is_emscripten = is_android = is_apple = is_apple_mobile = is_jython = is_s390x = False
has_fork_support = has_subprocess_support = has_socket_support = True
MS_WINDOWS = False
has_strftime_extensions = time.strftime("%4Y") != "%4Y"
unix_shell = "/bin/sh"
TEST_HTTP_URL = "http://www.pythontest.net"
LOOPBACK_TIMEOUT = 10.0
INTERNET_TIMEOUT = 60.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
SOCK_MAX_SIZE = 16 * 1024 * 1024 + 1
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G


HAVE_ASAN_FORK_BUG = PGO = False
# Whether a test has left something behind; tests set it.
environment_altered = False


def print_warning(msg):
    print("Warning --", msg, file=sys.__stderr__)


def suppress_msvcrt_asserts(verbose=False):
    """Silence what only Windows says."""


def get_pagesize():
    import os

    return os.sysconf("SC_PAGE_SIZE")


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


# What marks tests in CPython's own runs changes nothing here.


def _unchanged(test):
    return test


def _factory(*args, **kwargs):
    return _unchanged


cpython_only = no_tracing = refcount_test = skip_if_pgo_task = suppress_immortalization_of = _unchanged
requires_IEEE_754 = requires_docstrings = requires_subprocess_test = _unchanged
anticipate_failure = requires_resource_test = force_not_colorized = force_not_colorized_test_class = _unchanged
no_rerun = impl_detail = requires_mac_ver = requires_linux_version = requires_freebsd_version = _factory
skip_if_sanitizer = skip_if_buggy_ucrt_strfptime = _factory
skip_on_s390x = requires_limited_api = requires_debug_ranges_test = reset_code = _unchanged
requires_venv_with_pip = skip_if_broken_multiprocessing_synchronize = skip_if_suppressed_crash_report = _factory
skip_emscripten_stack_overflow = skip_wasi_stack_overflow = _factory
requires_subprocess = requires_fork = requires_zlib = requires_gzip = requires_bz2 = requires_lzma = _factory
requires_gil_enabled = _factory
requires_specialization = requires_jit_disabled = no_color = _unchanged


def requires_debug_ranges(reason=None):
    return _unchanged


def requires_working_socket(*, module=False):
    return None if module else _unchanged


def requires_resource(resource):
    return _unchanged


def requires(resource, msg=None):
    pass


def is_resource_enabled(resource):
    return True


def check_impl_detail(**guards):
    """These are CPython's tests: what holds of CPython is expected to hold here."""
    return guards.pop("cpython", not any(guards.values()))


def bigmemtest(size, memuse, dry_run=True):
    """Without a memory limit, CPython runs these with a small size too."""

    def decorator(test):
        @functools.wraps(test)
        def wrapper(self):
            if dry_run:
                return test(self, 5147)
            raise unittest.SkipTest("not enough memory")

        return wrapper

    return decorator


def bigaddrspacetest(test):
    @functools.wraps(test)
    def wrapper(self):
        raise unittest.SkipTest("not enough memory")

    return wrapper


# Loading and running


def load_package_tests(folder, loader, standard_tests, pattern):
    """Load the tests of a package by its modules' names: CPython's library stays out of the path."""
    import os

    parts = os.path.abspath(folder).split(os.sep)
    package = ".".join(parts[len(parts) - 1 - parts[::-1].index("test") :])
    for name in sorted(os.listdir(folder)):
        is_package = os.path.exists(os.path.join(folder, name, "__init__.py"))
        if is_package and not name.startswith("test"):
            load_package_tests(os.path.join(folder, name), loader, standard_tests, pattern)
        if name.startswith("test") and (name.endswith(".py") or is_package):
            module = f"{package}.{name.removesuffix('.py')}"
            try:
                standard_tests.addTests(loader.loadTestsFromName(module))
            except unittest.SkipTest as reason:
                standard_tests.addTest(_skipped(module, str(reason)))
            except Exception:
                standard_tests.addTest(_failed(module, traceback.format_exc()))
    return standard_tests


def _failed(module, text):
    """What unittest puts in the place of a module that cannot be imported."""

    def failed(self):
        raise ImportError(f"{module} cannot be imported:\n{text}")

    name = module.replace(".", "_")
    return type("ModuleFailed", (unittest.TestCase,), {name: failed})(name)


def _skipped(module, reason):
    """What unittest puts in the place of a module that is not to be run."""

    @unittest.skip(reason)
    def skipped(self):
        pass

    name = module.replace(".", "_")
    return type("ModuleSkipped", (unittest.TestCase,), {name: skipped})(name)


def run_unittest(*classes):
    load = unittest.defaultTestLoader.loadTestsFromTestCase
    result = unittest.TextTestRunner(sys.stdout, verbosity=2).run(unittest.TestSuite(map(load, classes)))
    if not result.wasSuccessful():
        raise TestFailed("errors occurred")


def run_doctest(module, verbosity=None, optionflags=0):
    import doctest

    failed, count = doctest.testmod(module, verbose=verbosity, optionflags=optionflags)
    if failed:
        raise TestFailed(f"{failed} of {count} doctests failed")
    return failed, count


def run_code(code):
    namespace = {}
    exec(textwrap.dedent(code), namespace)
    return namespace


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}")


def findfile(filename, subdir=None):
    parts = [TEST_HOME_DIR, subdir, filename]
    return filename if filename.startswith("/") else "/".join(part for part in parts if part)


# Values that compare in fixed ways


class _ALWAYS_EQ:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NEVER_EQ:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


@functools.total_ordering
class _LARGEST:
    def __eq__(self, other):
        return isinstance(other, _LARGEST)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _SMALLEST:
    def __eq__(self, other):
        return isinstance(other, _SMALLEST)

    def __gt__(self, other):
        return False


ALWAYS_EQ = _ALWAYS_EQ()
NEVER_EQ = _NEVER_EQ()
LARGEST = _LARGEST()
SMALLEST = _SMALLEST()


class BrokenIter:
    """An iterator that fails where it is told to."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        self.next_raises = next_raises
        self.iter_raises = iter_raises
        if init_raises:
            1 / 0

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


# Memory and the collector


def gc_collect():
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextlib.contextmanager
def gc_threshold(*args):
    before = gc.get_threshold()
    gc.set_threshold(*args)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def check_free_after_iterating(test, iter, cls, args=()):
    done = False

    def wrapped():
        class Dying(cls):
            def __del__(self):
                nonlocal done
                done = True
                try:
                    next(iterator)
                except StopIteration:
                    pass

        iterator = iter(Dying(*args))
        test.assertRaises(StopIteration, next, iterator)

    wrapped()
    gc_collect()
    test.assertTrue(done)


def check_sizeof(test, obj, size):
    import _testinternalcapi

    test.assertEqual(sys.getsizeof(obj), size + _testinternalcapi.SIZEOF_PYGC_HEAD)


def calcobjsize(fmt):
    import struct

    return struct.calcsize("nP" + fmt + "0n")


def calcvobjsize(fmt):
    import struct

    return struct.calcsize("nPn" + fmt + "0n")


@contextlib.contextmanager
def suppress_immortalization(suppress=True):
    yield


def skip_if_suppress_immortalization():
    return _unchanged


def check_disallow_instantiation(test, cls, *args, **kwargs):
    name = cls.__name__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__name__}"
    with test.assertRaisesRegex(TypeError, f"cannot create '{name}' instances"):
        cls(*args, **kwargs)


def collision_stats(nbins, nballs):
    """Return mean and standard deviation of the number of collisions."""
    import fractions

    n, k = fractions.Fraction(nbins), nballs
    mean = k - n + n * (1 - 1 / n) ** k
    occupied = (n - 1) * (1 - 2 / n) ** k + (1 - 1 / n) ** k * n * 0 + (1 - 1 / n) ** k
    variance = n * (occupied - n * (1 - 1 / n) ** (2 * k))
    return float(mean), float(variance) ** 0.5


# Depth


def get_c_recursion_limit():
    return 10_000


def exceeds_recursion_limit():
    return 150_000


def get_recursion_depth():
    depth = 0
    frame = sys._getframe()
    while frame is not None:
        depth += 1
        frame = frame.f_back
    return max(depth - 1, 1)


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth()


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    before = sys.getrecursionlimit()
    try:
        if max_depth is not None:
            sys.setrecursionlimit(max_depth + 20)
        yield
    finally:
        sys.setrecursionlimit(before)


@contextlib.contextmanager
def set_recursion_limit(limit):
    before = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(limit)
        yield
    finally:
        sys.setrecursionlimit(before)


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    before = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(max_digits)
        yield
    finally:
        sys.set_int_max_str_digits(before)


def setswitchinterval(interval):
    return sys.setswitchinterval(interval)


# Streams, attributes, items


@contextlib.contextmanager
def captured_output(name):
    before = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, before)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


_absent = object()


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    before = getattr(obj, attr, _absent)
    setattr(obj, attr, new_val)
    try:
        yield None if before is _absent else before
    finally:
        if before is not _absent:
            setattr(obj, attr, before)
        elif hasattr(obj, attr):
            delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    before = obj[item] if item in obj else _absent
    obj[item] = new_val
    try:
        yield None if before is _absent else before
    finally:
        if before is not _absent:
            obj[item] = before
        elif item in obj:
            del obj[item]


def patch(test_instance, object_to_patch, attr_name, new_value):
    was_own = attr_name in object_to_patch.__dict__
    before = getattr(object_to_patch, attr_name)

    def restore():
        if was_own:
            setattr(object_to_patch, attr_name, before)
        else:
            delattr(object_to_patch, attr_name)

    test_instance.addCleanup(restore)
    setattr(object_to_patch, attr_name, new_value)


@contextlib.contextmanager
def run_with_locale_context(category, *locales):
    import locale

    before = locale.setlocale(getattr(locale, category))
    for name in locales:
        try:
            locale.setlocale(getattr(locale, category), name)
            break
        except locale.Error:
            continue
    try:
        yield
    finally:
        locale.setlocale(getattr(locale, category), before)


def run_with_locale(category, *locales):
    return run_with_locale_context(category, *locales)


class catch_unraisable_exception:
    """Keeps the last exception that could not travel on in `unraisable`."""

    unraisable = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._before = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *exc_info):
        sys.unraisablehook = self._before
        self.__dict__.pop("unraisable", None)


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


class Matcher:
    """Compares dicts by some of their keys; of messages a part is enough."""

    def matches(self, d, **kwargs):
        return all(self.match_value(key, d.get(key), value) for key, value in kwargs.items())

    def match_value(self, k, dv, v):
        if type(v) is not type(dv):
            return False
        return v in dv if isinstance(dv, str) and k in ("msg", "message") else v == dv


@contextlib.contextmanager
def patch_list(orig):
    """What happens to a list is undone."""
    before = orig[:]
    try:
        yield
    finally:
        orig[:] = before


def system_must_validate_cert(test):
    return test


def optim_args_from_interpreter_flags():
    return ["-" + "O" * sys.flags.optimize] if sys.flags.optimize else []


def set_sanitizer_env_var(env, option):
    pass


def open_urlresource(url, *args, **kwargs):
    raise unittest.SkipTest("needs the network")


# Syntax


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as context:
        compile(statement, "<test string>", "exec")
    error = context.exception
    testcase.assertIsNotNone(error.lineno)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    testcase.assertIsNotNone(error.offset)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    names = name_of_module or (module.__name__,)
    names = (names,) if isinstance(names, str) else names
    expected = set(extra)
    import types

    for name in dir(module):
        if name.startswith("_") or name in not_exported:
            continue
        obj = getattr(module, name)
        if getattr(obj, "__module__", None) in names or (
            not hasattr(obj, "__module__") and not isinstance(obj, types.ModuleType)
        ):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


# Time


def busy_retry(timeout, err_msg=None, /, *, error=True):
    if timeout <= 0:
        raise ValueError("timeout must be greater than zero")
    end = time.monotonic() + timeout
    while True:
        yield
        if time.monotonic() >= end:
            break
    if error:
        raise AssertionError(f"timeout ({timeout:.1f} seconds)" + (f": {err_msg}" if err_msg else ""))


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    delay = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(delay)
        delay = min(delay * 2, max_delay)


class CPUStopwatch:
    """Measures a block in processor time, where that clock is fine enough."""

    def __enter__(self):
        self.clock_info = time.get_clock_info("process_time")
        self.start_time = time.process_time()
        return self

    def __exit__(self, *exc_info):
        self.seconds = time.process_time() - self.start_time


# Processes


def reap_children():
    pass


def wait_process(pid, *, exitcode, timeout=None):
    import os

    _, status = os.waitpid(pid, 0)
    if os.waitstatus_to_exitcode(status) != exitcode:
        raise AssertionError(f"process {pid} exited with {status}, but exit code {exitcode} is expected")


def expected_failure_if_gil_disabled():
    """Tests that fail in builds without the lock: this has one."""
    return lambda test_case: test_case


def run_in_subinterp_with_config(code, **config):
    return run_in_subinterp(code)


def run_in_subinterp(code):
    import _testcapi

    return _testcapi.run_in_subinterp(code)


class PythonSymlink:
    """A link to the running program, and calls of both."""

    def __init__(self, link=None):
        import os
        from .os_helper import TESTFN

        self.real = os.path.realpath(sys.executable)
        self.link = link or os.path.abspath(TESTFN)

    def __enter__(self):
        import os

        os.symlink(self.real, self.link)
        return self

    def __exit__(self, *exc_info):
        import os

        os.remove(self.link)

    def _call(self, python, args, returncode):
        import subprocess

        done = subprocess.run([python, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != returncode:
            raise RuntimeError(f"unexpected return code: {done.returncode}")
        return done.stdout, done.stderr

    def call_real(self, *args, returncode=0):
        return self._call(self.real, args, returncode)

    def call_link(self, *args, returncode=0):
        return self._call(self.link, args, returncode)


def maybe_get_event_loop_policy():
    import asyncio.events

    return getattr(asyncio.events, "_event_loop_policy", None)


def check_bolt_optimized():
    return False


def check_sanitizer(*, address=False, memory=False, ub=False, thread=False):
    return False


def skip_if_sanitizer(reason=None, *, address=False, memory=False, ub=False, thread=False):
    return _unchanged


def has_no_debug_ranges():
    return False


def sortdict(mapping):
    return "{" + ", ".join(f"{key!r}: {value!r}" for key, value in sorted(mapping.items())) + "}"


def iter_builtin_types():
    import builtins

    for value in vars(builtins).values():
        if isinstance(value, type) and value.__module__ == "builtins":
            yield value


def iter_slot_wrappers(cls):
    import types

    for name in sorted(set(vars(cls)) | set(dir(cls))):
        try:
            value = getattr(cls, name)
        except AttributeError:
            continue
        if isinstance(value, types.WrapperDescriptorType):
            yield name, name in vars(cls)


def darwin_malloc_err_warning(test_name):
    pass


def run_with_tz(tz):
    """Runs a test in another time zone."""

    def decorate(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            import os

            if not hasattr(time, "tzset"):
                raise unittest.SkipTest("tzset required")
            before = os.environ.get("TZ")
            os.environ["TZ"] = tz
            time.tzset()
            try:
                return function(*args, **kwargs)
            finally:
                if before is None:
                    del os.environ["TZ"]
                else:
                    os.environ["TZ"] = before
                time.tzset()

        return inner

    return decorate


def detect_api_mismatch(ref_api, other_api, *, ignore=()):
    """The public names that only the first of two classes has."""
    missing = set(dir(ref_api)) - set(dir(other_api)) - set(ignore)
    return {name for name in missing if name[:1] != "_" or name.endswith("__")}
