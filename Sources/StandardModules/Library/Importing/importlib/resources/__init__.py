"""Files that lie beside the code of packages."""

import contextlib
import importlib
import pathlib
import sys
import tempfile
import types
import warnings

from .abc import ResourceReader, Traversable
from .readers import MultiplexedPath

__all__ = [
    "Package", "Anchor", "ResourceReader", "as_file", "files", "contents", "is_resource",
    "open_binary", "open_text", "path", "read_binary", "read_text",
]

Package = types.ModuleType | str
Anchor = Package
_missing = object()


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
    spec = module.__spec__
    reader = getattr(getattr(spec, "loader", None), "get_resource_reader", None)
    reader = reader(spec.name) if reader is not None else None
    if reader is not None and hasattr(reader, "files"):
        return reader.files()
    folders = getattr(spec, "submodule_search_locations", None)
    if folders is None:
        return pathlib.Path(spec.origin if spec is not None else module.__file__).parent
    folders = [pathlib.Path(folder) for folder in folders]
    if spec.origin is not None or len(folders) == 1 and (folders[0] / "__init__.py").exists():
        return folders[0]
    return MultiplexedPath(*folders)


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
