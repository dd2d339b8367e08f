"""What programs need that import on their own terms."""

import _imp
import sys
from importlib.machinery import BuiltinImporter, ModuleSpec, SourceFileLoader


def resolve_name(name, package):
    """Turn a relative name into an absolute one."""
    level = len(name) - len(name.lstrip("."))
    if not level:
        return name
    if not package:
        raise ImportError(
            f"no package specified for {name!r} (required for relative module names)"
        )
    return _imp.resolve_name(name[level:], package, level)


def find_spec(name, package=None):
    """Return the spec of a module without importing it; None if there is no such module."""
    name = resolve_name(name, package)
    if name in sys.modules:
        module = sys.modules[name]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return _with_loader(spec)
    path = None
    parent = name.rpartition(".")[0]
    if parent:
        try:
            path = __import__(parent, fromlist=["__path__"]).__path__
        except AttributeError as error:
            raise ModuleNotFoundError(
                f"__path__ attribute not found on {parent!r} while trying to find {name!r}",
                name=name,
            ) from error
    return _with_loader(_imp.find_spec(name, path))


def _with_loader(spec):
    if spec is not None and spec.loader is None and spec.origin is not None:
        is_file = spec.has_location and not spec.origin.startswith("<")
        spec.loader = SourceFileLoader(spec.name, spec.origin) if is_file else BuiltinImporter
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Make a spec for a loader."""
    if is_package is None:
        try:
            is_package = loader.is_package(name)
        except (AttributeError, ImportError):
            is_package = False
    if origin is None:
        origin = getattr(loader, "path", None)
    spec = ModuleSpec(name, loader, origin=origin, is_package=is_package)
    spec.has_location = origin is not None
    return spec


def spec_from_file_location(
    name, location=None, *, loader=None, submodule_search_locations=None
):
    """Make a spec for a file."""
    location = str(location)
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is None and loader.is_package(name):
        submodule_search_locations = [location.rpartition("/")[0]]
    spec.submodule_search_locations = submodule_search_locations
    return spec


def module_from_spec(spec):
    """Make the module of a spec; its loader has not run its code yet."""
    loader = spec.loader
    module = None
    if hasattr(loader, "create_module"):
        module = loader.create_module(spec)
    elif hasattr(loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = type(sys)(spec.name)
    _describe(module, spec)
    return module


def _describe(module, spec):
    """Give a module what it has not said of itself."""
    told = {"__name__": spec.name, "__loader__": spec.loader, "__package__": spec.parent}
    if spec.submodule_search_locations is not None:
        told["__path__"] = spec.submodule_search_locations
    if spec.has_location:
        told["__file__"] = spec.origin
    for name, value in told.items():
        if getattr(module, name, None) is None:
            setattr(module, name, value)
    module.__spec__ = spec


def _load_found(spec, name):
    """Load what a finder in sys.meta_path has found."""
    loader = spec.loader
    if loader is not None and not hasattr(loader, "exec_module"):
        return loader.load_module(name)
    module = module_from_spec(spec)
    sys.modules[name] = module
    if loader is not None:
        try:
            loader.exec_module(module)
        except BaseException:
            sys.modules.pop(name, None)
            raise
    module = sys.modules.pop(name)
    sys.modules[name] = module
    return module
