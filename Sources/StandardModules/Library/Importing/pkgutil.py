"""Packages: what is in them, and the data beside their code."""

import functools
import importlib
import importlib.util
import os
import re
import sys
import zipimport
from collections import namedtuple
from importlib.machinery import FileFinder

__all__ = [
    "get_importer", "iter_importers", "get_loader", "find_loader", "walk_packages",
    "iter_modules", "get_data", "read_code", "extend_path", "ModuleInfo",
]  # fmt: skip

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")
ModuleInfo.__doc__ = "A namedtuple with minimal info about a module."


def read_code(stream):
    """Return the code object of a compiled file that is open; None for files of another kind."""
    import marshal

    if stream.read(4) != importlib.util.MAGIC_NUMBER:
        return None
    stream.read(12)
    return marshal.load(stream)


@functools.singledispatch
def iter_importer_modules(importer, prefix=""):
    """Iterate over name and kind of the modules that a finder knows."""
    if not hasattr(importer, "iter_modules"):
        return []
    return importer.iter_modules(prefix)


@iter_importer_modules.register(FileFinder)
def _iter_file_finder_modules(importer, prefix=""):
    if importer.path is None or not os.path.isdir(importer.path):
        return
    import inspect

    try:
        names = sorted(os.listdir(importer.path))
    except OSError:
        names = []
    found = set()
    for name in names:
        module = inspect.getmodulename(name)
        if module == "__init__" or module in found:
            continue
        folder = os.path.join(importer.path, name)
        is_package = not module and os.path.isdir(folder) and "." not in name
        if is_package:
            module = name
            try:
                is_package = any(inspect.getmodulename(one) == "__init__" for one in os.listdir(folder))
            except OSError:
                continue
            if not is_package:
                continue
        if module and "." not in module:
            found.add(module)
            yield prefix + module, is_package


@iter_importer_modules.register(zipimport.zipimporter)
def iter_zipimport_modules(importer, prefix=""):
    """Iterate over name and kind of the modules in a zip file, or in a folder of it."""
    import inspect

    found = set()
    for name in sorted(importer._get_files()):
        if not name.startswith(importer.prefix):
            continue
        parts = name[len(importer.prefix) :].split("/")
        if len(parts) == 2 and parts[1].startswith("__init__.py") and parts[0] not in found:
            found.add(parts[0])
            yield prefix + parts[0], True
        if len(parts) != 1:
            continue
        module = inspect.getmodulename(parts[0])
        if module and module != "__init__" and "." not in module and module not in found:
            found.add(module)
            yield prefix + module, False


def get_importer(path_item):
    """Return what finds the modules of a folder or zip file; None for what is neither."""
    path_item = os.fsdecode(path_item)
    known = sys.path_importer_cache.get(path_item)
    if known is not None:
        return known
    for hook in sys.path_hooks:
        try:
            return sys.path_importer_cache.setdefault(path_item, hook(path_item))
        except ImportError:
            pass
    return zipimport._importer(path_item) if path_item else None


def iter_importers(fullname=""):
    """Iterate over what finds the modules of a package, or of the path."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    if "." in fullname:
        path = getattr(importlib.import_module(fullname.rpartition(".")[0]), "__path__", None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def iter_modules(path=None, prefix=""):
    """Iterate over the modules of folders, or of the path."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    found = set()
    for finder in iter_importers() if path is None else map(get_importer, path):
        for name, is_package in iter_importer_modules(finder, prefix):
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
    module = sys.modules.get(module_or_name, module_or_name) if isinstance(module_or_name, str) else module_or_name
    if isinstance(module, str):
        return _loader_of(module)
    if (loader := getattr(module, "__loader__", None)) is not None or getattr(module, "__spec__", None) is None:
        return loader
    return _loader_of(module.__name__)


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
        finder = get_importer(folder)
        spec = finder.find_spec(last) if hasattr(finder, "find_spec") else None
        for one in spec and spec.submodule_search_locations or ():
            if one not in path:
                path.append(one)
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
