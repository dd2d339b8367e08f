"""Modules and files run as if they were the main program."""

import _imp
import sys
from importlib.machinery import PathFinder
from importlib.util import find_spec
from io import open_code

__all__ = ["run_module", "run_path"]


class _Temporary:
    """A module under a name, and a first argument, for the time of a run."""

    def __init__(self, name, argument):
        self.name = name
        self.argument = argument
        self.module = type(sys)(name)

    def __enter__(self):
        self.before = sys.modules.get(self.name)
        self.argument_before = sys.argv[0]
        sys.modules[self.name] = self.module
        sys.argv[0] = self.argument
        return self.module

    def __exit__(self, *exc_info):
        if self.before is None:
            sys.modules.pop(self.name, None)
        else:
            sys.modules[self.name] = self.before
        sys.argv[0] = self.argument_before


def _run(code, namespace, init_globals, name, spec, package, path):
    if init_globals is not None:
        namespace.update(init_globals)
    namespace.update(
        __name__=name, __file__=path, __cached__=None, __doc__=None,
        __loader__=spec.loader if spec else None, __package__=package, __spec__=spec,
    )  # fmt: skip
    exec(code, namespace)
    return namespace


def _code_of(path):
    try:
        with open_code(path) as file:
            return compile(file.read(), path, "exec")
    except NotADirectoryError:
        # It lies in a zip file.
        text = _imp.source_text(path)
        if text is None:
            raise
        return compile(text, path, "exec")


def _spec_to_run(name):
    """The spec of a module; of a package, that of its __main__."""
    if name.startswith("."):
        raise ImportError("Relative module names not supported")
    parent = name.rpartition(".")[0]
    if parent:
        try:
            __import__(parent)
        except ImportError as error:
            if error.name is None or (error.name != parent and not parent.startswith(error.name + ".")):
                raise
    try:
        spec = find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        message = f"Error while finding module specification for {name!r} ({type(error).__name__}: {error})"
        if name.endswith(".py"):
            message += f". Try using '{name[:-3]}' instead of '{name}' as the module name."
        raise ImportError(message) from error
    if spec is None:
        raise ImportError(f"No module named {name}")
    if spec.submodule_search_locations is not None:
        if name == "__main__" or name.endswith(".__main__"):
            raise ImportError("Cannot use package as __main__ module")
        try:
            return _spec_to_run(name + ".__main__")
        except ImportError as error:
            if name not in sys.modules:
                raise
            raise ImportError(f"{error}; {name!r} is a package and cannot be directly executed") from None
    if not spec.has_location or spec.origin.startswith("<"):
        raise ImportError(f"No code object available for {name}")
    return spec


def _get_module_details(mod_name):
    """Return name, spec and code of a module; debuggers and profilers ask for them."""
    spec = _spec_to_run(mod_name)
    return spec.name, spec, _code_of(spec.origin)


def _get_main_module_details():
    """Return name, spec and code of the `__main__` that the search path has."""
    spec = PathFinder.find_spec("__main__", sys.path)
    if spec is None:
        raise ImportError(f"can't find '__main__' module in {sys.path[0]!r}")
    return spec.name, spec, _code_of(spec.origin)


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module's code; return the namespace it leaves."""
    spec = _spec_to_run(mod_name)
    code = _code_of(spec.origin)
    name = spec.name if run_name is None else run_name
    if not alter_sys:
        return _run(code, {}, init_globals, name, spec, spec.parent, spec.origin)
    with _Temporary(name, spec.origin) as module:
        return _run(code, module.__dict__, init_globals, name, spec, spec.parent, spec.origin).copy()


def _is_archive(path):
    if path.endswith(".py"):
        return False
    from zipimport import ZipImportError, zipimporter

    try:
        zipimporter(path)
    except ZipImportError:
        return False
    return True


def run_path(path_name, init_globals=None, run_name=None):
    """Run a file, or the __main__ of a folder or zip file; return the namespace it leaves."""
    import os

    name = "<run_path>" if run_name is None else run_name
    path = os.fsdecode(path_name)
    if not os.path.lexists(path):
        raise FileNotFoundError(2, os.strerror(2), os.path.abspath(path))
    if not os.path.isdir(path) and not _is_archive(path):
        code = _code_of(path)
        with _Temporary(name, path) as module:
            return _run(code, module.__dict__, init_globals, name, None, name.rpartition(".")[0], path).copy()
    main = os.path.join(path, "__main__.py")
    if _imp.source_text(main) is None:
        raise ImportError(f"can't find '__main__' module in {path_name!r}")
    sys.path.insert(0, path)
    try:
        with _Temporary(name, path) as module:
            spec = PathFinder.find_spec("__main__", [path])
            return _run(_code_of(main), module.__dict__, init_globals, name, spec, "", main).copy()
    finally:
        try:
            sys.path.remove(path)
        except ValueError:
            pass
