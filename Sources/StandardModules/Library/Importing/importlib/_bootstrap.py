"""The parts of the import system that look at no files, under the name that CPython has them by."""

import sys
import warnings
from builtins import __import__
from importlib.machinery import BuiltinImporter, FrozenImporter, ModuleSpec
from importlib.util import _describe, _load_found, module_from_spec, spec_from_loader


def _load(spec):
    """Make the module of a spec, run its code, and keep it by its name."""
    return _load_found(spec, spec.name)


_load_unlocked = _load


def _exec(spec, module):
    """Run the code of a module that is there already, by a spec."""
    name = spec.name
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name!r} not in sys.modules", name=name)
    try:
        if spec.loader is None and spec.submodule_search_locations is None:
            raise ImportError("missing loader", name=name)
        for told in ("__name__", "__loader__", "__package__", "__path__", "__file__", "__cached__"):
            vars(module).pop(told, None)
        _describe(module, spec)
        if hasattr(spec.loader, "exec_module"):
            spec.loader.exec_module(module)
        elif spec.loader is not None:
            spec.loader.load_module(name)
    finally:
        module = sys.modules.pop(name)
        sys.modules[name] = module
    return module


def _find_spec(name, path, target=None):
    """Return what the first finder that knows a module knows of it."""
    if sys.meta_path is None:
        raise ImportError("sys.meta_path is None, Python is likely shutting down")
    if not sys.meta_path:
        warnings.warn("sys.meta_path is empty", ImportWarning)
    for finder in sys.meta_path:
        find = getattr(finder, "find_spec", None)
        if find is not None and (spec := find(name, path, target)) is not None:
            return spec
    return None
