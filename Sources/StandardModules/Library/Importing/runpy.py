"""Modules and files run as if they were the main program."""

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


def _run_code(code, run_globals, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    """Run code in a namespace that says of itself what a module would."""
    if init_globals is not None:
        run_globals.update(init_globals)
    loader, file, cached = None, script_name, None
    if mod_spec is not None:
        loader, file, cached = mod_spec.loader, mod_spec.origin, mod_spec.cached
        if pkg_name is None:
            pkg_name = mod_spec.parent
    run_globals.update(
        __name__=mod_name, __file__=file, __cached__=cached, __doc__=None, __loader__=loader,
        __package__=pkg_name, __spec__=mod_spec,
    )  # fmt: skip
    exec(code, run_globals)
    return run_globals


def _run_module_code(code, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    """As _run_code(), in a module that is there for the time of the run."""
    argument = script_name if mod_spec is None else mod_spec.origin
    with _Temporary(mod_name, argument) as module:
        names = module.__dict__
        return _run_code(code, names, init_globals, mod_name, mod_spec, pkg_name, script_name).copy()


def _code_of(spec):
    """The code of a module, as its loader has it."""
    code = spec.loader.get_code(spec.name)
    if code is None:
        raise ImportError(f"No code object available for {spec.name}")
    return code


def _code_of_file(path):
    """The code in a file of source, or in a compiled one."""
    from pkgutil import read_code

    with open_code(path) as file:
        code = read_code(file)
        if code is None:
            file.seek(0)
            code = compile(file.read(), path, "exec")
    return code


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
        loaded = sys.modules.get(name)
        if loaded is not None and not hasattr(loaded, "__path__"):
            import warnings

            warnings.warn(
                f"{name!r} found in sys.modules after import of package {parent!r}, but prior to execution of "
                f"{name!r}; this may result in unpredictable behaviour",
                RuntimeWarning,
            )
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
    return spec.name, spec, _code_of(spec)


def _get_main_module_details():
    """Return name, spec and code of the `__main__` that the search path has."""
    spec = PathFinder.find_spec("__main__", sys.path)
    if spec is None:
        raise ImportError(f"can't find '__main__' module in {sys.path[0]!r}")
    return spec.name, spec, _code_of(spec)


def _run_module_as_main(mod_name, alter_argv=True):
    """Run a module in the namespace of `__main__`, as the option -m does."""
    try:
        if alter_argv or mod_name != "__main__":
            _, spec, code = _get_module_details(mod_name)
        else:
            _, spec, code = _get_main_module_details()
    except ImportError as error:
        sys.exit(f"{sys.executable}: {error}")
    if alter_argv:
        sys.argv[0] = spec.origin
    return _run_code(code, sys.modules["__main__"].__dict__, None, "__main__", spec)


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module's code; return the namespace it leaves."""
    spec = _spec_to_run(mod_name)
    code = _code_of(spec)
    name = spec.name if run_name is None else run_name
    if not alter_sys:
        return _run_code(code, {}, init_globals, name, spec)
    return _run_module_code(code, init_globals, name, spec)


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
        package = name.rpartition(".")[0]
        return _run_module_code(_code_of_file(path), init_globals, name, pkg_name=package, script_name=path)
    found = PathFinder.find_spec("__main__", [path])
    if found is None or not found.has_location:
        raise ImportError(f"can't find '__main__' module in {path_name!r}")
    sys.path.insert(0, path)
    try:
        with _Temporary(name, path) as module:
            package = name.rpartition(".")[0]
            return _run_code(_code_of(found), module.__dict__, init_globals, name, found, package).copy()
    finally:
        try:
            sys.path.remove(path)
        except ValueError:
            pass
