"""Packages: what is in them, and the data beside their code."""

import importlib
import importlib.util
import os
import re
import sys
from collections import namedtuple

__all__ = [
    "get_importer", "iter_importers", "get_loader", "find_loader", "walk_packages",
    "iter_modules", "get_data", "extend_path", "ModuleInfo",
]  # fmt: skip

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")
ModuleInfo.__doc__ = "A namedtuple with minimal info about a module."


class FileFinder:
    """The modules of one folder."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"FileFinder({self.path!r})"

    def iter_modules(self, prefix=""):
        """Iterate over name and kind of the modules."""
        try:
            names = sorted(os.listdir(self.path or "."))
        except OSError:
            return
        found = set()
        for name in names:
            stem, ext = os.path.splitext(name)
            folder = os.path.join(self.path, name)
            is_package = not ext and os.path.isdir(folder) and "." not in name
            if is_package:
                try:
                    is_package = "__init__.py" in os.listdir(folder)
                except OSError:
                    is_package = False
                if not is_package:
                    continue
            elif ext != ".py" or stem == "__init__" or "." in stem:
                continue
            if stem not in found:
                found.add(stem)
                yield prefix + stem, is_package


def get_importer(path_item):
    """Return what finds the modules of a folder."""
    return FileFinder(os.fsdecode(path_item))


def iter_importers(fullname=""):
    """Iterate over what finds the modules of a package, or of the path."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    path = sys.path
    if "." in fullname:
        path = getattr(importlib.import_module(fullname.rpartition(".")[0]), "__path__", None)
        if path is None:
            return
    for item in path:
        yield get_importer(item)


def iter_modules(path=None, prefix=""):
    """Iterate over the modules of folders, or of the path."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    found = set()
    for finder in iter_importers() if path is None else map(get_importer, path):
        for name, is_package in finder.iter_modules(prefix):
            if name not in found:
                found.add(name)
                yield ModuleInfo(finder, name, is_package)


def walk_packages(path=None, prefix="", onerror=None):
    """Iterate over modules and all below them; packages are imported for that."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            inner = [item for item in getattr(sys.modules[info.name], "__path__", None) or () if item not in seen]
            seen.update(inner)
            yield from walk_packages(inner, info.name + ".", onerror)


def _loader_of(fullname):
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(f"Error while finding loader for {fullname!r} ({type(error)}: {error})") from error
    return spec.loader if spec is not None else None


def _deprecated(name):
    import warnings

    warnings.warn(
        f"'pkgutil.{name}' is deprecated and slated for removal in Python 3.14; "
        "use importlib.util.find_spec() instead", DeprecationWarning, stacklevel=3,
    )  # fmt: skip


def find_loader(fullname):
    """Return the loader of a module; None if there is no such module."""
    _deprecated("find_loader")
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    return _loader_of(fullname)


def get_loader(module_or_name):
    """Return the loader of a module."""
    _deprecated("get_loader")
    if not isinstance(module_or_name, str):
        return getattr(module_or_name, "__loader__", None)
    return _loader_of(module_or_name)


def extend_path(path, name):
    """Return the path of a package, with folders of its name elsewhere on sys.path."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition(".")
    folders = getattr(sys.modules.get(parent), "__path__", ()) if parent else sys.path
    for folder in folders:
        if not isinstance(folder, str):
            continue
        candidate = os.path.join(folder, last)
        if os.path.isfile(os.path.join(candidate, "__init__.py")) and candidate not in path:
            path.append(candidate)
        listing = os.path.join(folder, name + ".pkg")
        if os.path.isfile(listing):
            with open(listing) as file:
                path += [line for line in (line.rstrip("\n") for line in file) if line and not line.startswith("#")]
    return path


def get_data(package, resource):
    """Return the bytes of a file that lies in a package."""
    spec = importlib.util.find_spec(package)
    if spec is None:
        return None
    module = sys.modules.get(package) or importlib.import_module(package)
    file = getattr(module, "__file__", None)
    if file is None:
        return None
    path = os.path.join(os.path.dirname(file), *resource.split("/"))
    # A loader of another kind than ours knows where the module lies: in a zip file, for one.
    read = getattr(spec.loader, "get_data", None)
    if read is not None:
        return read(path)
    with open(path, "rb") as data:
        return data.read()


_dotted = r"(?!\d)\w+(?:\.(?!\d)\w+)*"
_name_pattern = re.compile(rf"(?P<package>{_dotted})(?P<colon>:(?P<object>{_dotted})?)?")


def resolve_name(name):
    """Return the object of a name such as `package.module:object.attribute`."""
    match = _name_pattern.fullmatch(name)
    if not match:
        raise ValueError(f"invalid format: {name!r}")
    if match["colon"]:
        result = importlib.import_module(match["package"])
        attributes = match["object"].split(".") if match["object"] else []
    else:
        attributes = name.split(".")
        module = attributes.pop(0)
        result = importlib.import_module(module)
        while attributes:
            try:
                result = importlib.import_module(f"{module}.{attributes[0]}")
            except ImportError:
                break
            module = f"{module}.{attributes.pop(0)}"
    for attribute in attributes:
        result = getattr(result, attribute)
    return result
