"""The parts of the import system that look at no files, under the name that CPython has them by."""

from builtins import __import__
from importlib.machinery import BuiltinImporter, FrozenImporter, ModuleSpec
from importlib.util import _load_found, module_from_spec, spec_from_loader


def _load(spec):
    """Make the module of a spec, run its code, and keep it by its name."""
    return _load_found(spec, spec.name)


_load_unlocked = _load
