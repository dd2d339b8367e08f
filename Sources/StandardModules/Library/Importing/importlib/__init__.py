"""The import system as functions."""

import _imp

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

from builtins import __import__


def __getattr__(name):
    if name in ("_bootstrap", "_bootstrap_external"):
        # They are part of the package from the start in CPython; here they are read when somebody asks.
        return import_module("importlib." + name)
    raise AttributeError(f"module 'importlib' has no attribute {name!r}")


def import_module(name, package=None):
    """Import a module; a name with leading dots counts from the package."""
    level = len(name) - len(name.lstrip("."))
    if level and not package:
        raise TypeError(
            "the 'package' argument is required to perform a relative import "
            f"for {name!r}"
        )
    return _imp.import_module(name[level:], package, level)


def invalidate_caches():
    """Lets finders forget what may have changed; Baton's own look at folders anew for every import."""
    import sys

    for finder in sys.meta_path:
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


def reload(module):
    """Run a module's code again and return the module."""
    return _imp.reload(module)
