"""Files that lie beside the code of packages."""

import contextlib
import functools
import importlib
import pathlib
import sys
import tempfile
import types
import warnings

from ._adapters import wrap_spec
from .abc import ResourceReader, Traversable

__all__ = [
    "Package", "Anchor", "ResourceReader", "as_file", "files", "contents", "is_resource",
    "open_binary", "open_text", "path", "read_binary", "read_text",
]

Package = types.ModuleType | str
Anchor = Package
_missing = object()


def _as_anchor(function):
    """Lets a function take its anchor by the name that it had before."""

    @functools.wraps(function)
    def wrapper(anchor=_missing, package=_missing):
        if package is _missing:
            return function() if anchor is _missing else function(anchor)
        if anchor is not _missing:
            return function(anchor, package)
        warnings.warn(
            "First parameter to files is renamed to 'anchor'", DeprecationWarning, stacklevel=2)
        return function(package)

    return wrapper


@_as_anchor
def files(anchor=None):
    """Get a Traversable resource for an anchor."""
    if anchor is None:
        frame = sys._getframe(1)
        while frame.f_globals.get("__name__") == __name__:
            frame = frame.f_back
        # A module that is no package stands for its package.
        names = frame.f_globals
        anchor = names["__name__"] if "__path__" in names else names.get("__package__") or names["__name__"]
    module = importlib.import_module(anchor) if isinstance(anchor, str) else anchor
    spec = wrap_spec(module)
    return spec.loader.get_resource_reader(spec.name).files()


def _place(anchor, names):
    found = files(anchor)
    return found.joinpath(*names) if names else found


@contextlib.contextmanager
def as_file(path):
    """Given a Traversable object, return that object as a path on the local file system."""
    if isinstance(path, pathlib.Path):
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / path.name
        _copy(path, target)
        yield target


def _copy(source, target):
    if source.is_dir():
        target.mkdir()
        for item in source.iterdir():
            _copy(item, target / item.name)
    else:
        target.write_bytes(source.read_bytes())


def open_binary(anchor, *path_names):
    """Open for binary reading the resource within package."""
    return _place(anchor, path_names).open("rb")


def open_text(anchor, *path_names, encoding=_missing, errors="strict"):
    """Open for text reading the resource within package."""
    return _place(anchor, path_names).open("r", encoding=_encoding(encoding, path_names), errors=errors)


def read_binary(anchor, *path_names):
    """Read and return contents of resource within package as bytes."""
    return _place(anchor, path_names).read_bytes()


def read_text(anchor, *path_names, encoding=_missing, errors="strict"):
    """Read and return contents of resource within package as str."""
    with open_text(anchor, *path_names, encoding=encoding, errors=errors) as file:
        return file.read()


def path(anchor, *path_names):
    """Return the path to the resource as an actual file system path."""
    return as_file(_place(anchor, path_names))


def is_resource(anchor, *path_names):
    """Return True if there is a resource named name in the package."""
    return _place(anchor, path_names).is_file()


def contents(anchor, *path_names):
    """Return an iterable over the named resources within the package."""
    warnings.warn(
        "importlib.resources.contents is deprecated. Use files(anchor).iterdir() instead.",
        DeprecationWarning, stacklevel=2)
    return (item.name for item in _place(anchor, path_names).iterdir())


def _encoding(encoding, path_names):
    if encoding is not _missing:
        return encoding
    if len(path_names) > 1:
        raise TypeError("'encoding' argument required with multiple path names")
    return "utf-8"
