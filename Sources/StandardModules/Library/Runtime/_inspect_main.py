"""`python -m inspect`: the source of an object, or where a module is from."""

import argparse
import functools
import importlib
import sys


def _stop(text, status):
    print(text, file=sys.stderr)
    sys.exit(status)


def _print_details(inspect, target, module, found):
    print(f"Target: {target}")
    print(f"Origin: {inspect.getsourcefile(module)}")
    print(f"Cached: {getattr(module, '__cached__', None)}")
    if found is module:
        print(f"Loader: {module.__loader__!r}")
        if hasattr(module, "__path__"):
            print(f"Submodule search path: {module.__path__}")
    else:
        try:
            print(f"Line: {inspect.findsource(found)[1]}")
        except Exception:
            pass
    print()


def run(inspect):
    """Write what the arguments ask for."""
    parser = argparse.ArgumentParser("inspect.py")
    parser.add_argument("object", help="The object to be analysed. It supports the 'module:qualname' syntax")
    parser.add_argument(
        "-d", "--details", action="store_true", help="Display info about the module rather than its source code")
    options = parser.parse_args()
    name, _, path = options.object.partition(":")
    try:
        module = importlib.import_module(name)
    except Exception as error:
        _stop(f"Failed to import {name} ({type(error).__name__}: {error})", 2)
    found = functools.reduce(getattr, path.split(".") if path else (), module)
    if module.__name__ in sys.builtin_module_names:
        _stop("Can't get info for builtin modules.", 1)
    if options.details:
        _print_details(inspect, options.object, module, found)
    else:
        print(inspect.getsource(found))
