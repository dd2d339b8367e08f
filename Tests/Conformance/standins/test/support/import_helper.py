"""Imports that can be blocked, repeated and undone."""

import contextlib
import importlib
import sys
import unittest
import warnings

from .os_helper import unlink


def import_module(name, deprecated=False, *, required_on=()):
    with warnings.catch_warnings():
        if deprecated:
            warnings.simplefilter("ignore", DeprecationWarning)
        try:
            return importlib.import_module(name)
        except ImportError as error:
            raise unittest.SkipTest(str(error))


def unload(name):
    sys.modules.pop(name, None)


def forget(modname):
    unload(modname)


def _family(names):
    prefixes = tuple(name + "." for name in names)
    return [name for name in sys.modules if name in names or name.startswith(prefixes)]


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    """Import a module anew, with others anew or not to be found; None when that fails.

    Where one implementation serves for both of CPython's, it cannot do without what is blocked: then
    the tests of both are tests of that one.
    """
    names = {name, *fresh, *blocked}
    before = {one: sys.modules.pop(one) for one in _family(names)}
    try:
        for one in fresh:
            __import__(one)
        for one in blocked:
            sys.modules[one] = None
        try:
            return importlib.import_module(name)
        except ImportError:
            for one in blocked:
                sys.modules.pop(one, None)
            return importlib.import_module(name)
    except ImportError:
        return None
    finally:
        for one in _family(names):
            del sys.modules[one]
        sys.modules.update(before)


class CleanImport:
    def __init__(self, *names, usefrozen=False):
        self.before = sys.modules.copy()
        for name in names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        sys.modules.update(self.before)


class DirsOnSysPath:
    def __init__(self, *paths):
        self.before = sys.path, sys.path[:]
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        sys.path, sys.path[:] = self.before[0], self.before[1]


@contextlib.contextmanager
def isolated_modules():
    before = sys.modules.copy()
    try:
        yield
    finally:
        sys.modules.clear()
        sys.modules.update(before)


def modules_setup():
    return (sys.modules.copy(),)


def modules_cleanup(before):
    sys.modules.clear()
    sys.modules.update(before)


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    from test.support.os_helper import temp_dir

    name = name or "spam"
    with temp_dir() as folder:
        path = folder + "/" + name + ".py"
        with open(path, "w", encoding="utf-8") as file:
            file.write(source)
        before = sys.modules.pop(name, None)
        sys.path.insert(0, folder)
        try:
            yield name, path
        finally:
            sys.path.remove(folder)
            sys.modules.pop(name, None)
            if before is not None:
                sys.modules[name] = before


def make_legacy_pyc(source):
    """Move a compiled file to where it lies beside its source."""
    import importlib.util
    import os
    import shutil

    beside = os.path.abspath(source) + "c"
    shutil.move(importlib.util.cache_from_source(source), beside)
    return beside


@contextlib.contextmanager
def frozen_modules(enabled=True):
    """Modules that are part of the binary, or files instead: here they are what they are."""
    yield


@contextlib.contextmanager
def multi_interp_extensions_check(enabled=True):
    """Modules in C that other interpreters may load: there are none."""
    yield
