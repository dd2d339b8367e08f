"""What loaders answer who are asked for the files beside a package's code."""

import contextlib
import pathlib
import re
import warnings
import zipfile

from .abc import Traversable, TraversableResources


class FileReader(TraversableResources):
    """The files of a package that lies in a folder."""

    def __init__(self, loader):
        self.path = pathlib.Path(loader.path).parent

    def resource_path(self, resource):
        """Return the path of a file, whether it is there or not."""
        return str(self.path.joinpath(resource))

    def files(self):
        return self.path


class ZipReader(TraversableResources):
    """The files of a package that lies in a zip file."""

    def __init__(self, loader, module):
        self.prefix = loader.prefix.replace("\\", "/")
        if loader.is_package(module):
            self.prefix += module.rpartition(".")[2] + "/"
        self.archive = loader.archive

    def open_resource(self, resource):
        """Return an opened, file-like object for binary reading."""
        try:
            return super().open_resource(resource)
        except KeyError as error:
            raise FileNotFoundError(error.args[0])

    def is_resource(self, path):
        """Return True if the named 'path' is a resource."""
        target = self.files().joinpath(path)
        return target.is_file() and target.exists()

    def files(self):
        return zipfile.Path(self.archive, self.prefix)


def _folder_of(text):
    """The folder of an entry of a package's path: on the disk, or in a zip file; None where there is none."""
    if (path := pathlib.Path(text)).is_dir():
        return path
    for place in reversed([match.start() for match in re.finditer(r"[\\/]", text)]):
        with contextlib.suppress(FileNotFoundError, IsADirectoryError, NotADirectoryError, PermissionError):
            inner = text[place + 1:].replace("\\", "/") + "/"
            if (path := zipfile.Path(text[:place], inner.lstrip("/"))).is_dir():
                return path
    return None


class NamespaceReader(TraversableResources):
    """The files of a package that lies in several folders."""

    def __init__(self, namespace_path):
        self.path = MultiplexedPath(*filter(None, map(_folder_of, namespace_path)))

    def resource_path(self, resource):
        """Return the path of a file, whether it is there or not."""
        return str(self.path.joinpath(resource))

    def files(self):
        return self.path


def _traversable(path):
    if not isinstance(path, str):
        return path
    warnings.warn(
        "String arguments are deprecated. Pass a Traversable instead.", DeprecationWarning, stacklevel=3)
    return pathlib.Path(path)


class MultiplexedPath(Traversable):
    """The folders of a namespace package as one."""

    def __init__(self, *paths):
        self._paths = [_traversable(path) for path in dict.fromkeys(paths)]
        if not self._paths:
            raise FileNotFoundError("MultiplexedPath must contain at least one path")
        if not all(path.is_dir() for path in self._paths):
            raise NotADirectoryError("MultiplexedPath only supports directories")

    def iterdir(self):
        found = {}
        for path in self._paths:
            for item in path.iterdir():
                found.setdefault(item.name, []).append(item)
        return iter([
            items[0] if len(items) == 1 or not all(item.is_dir() for item in items) else MultiplexedPath(*items)
            for items in found.values()])

    def read_bytes(self):
        raise FileNotFoundError(f"{self} is not a file")

    def read_text(self, *args, **kwargs):
        raise FileNotFoundError(f"{self} is not a file")

    def is_dir(self):
        return True

    def is_file(self):
        return False

    def joinpath(self, *descendants):
        from .abc import TraversalError

        try:
            return super().joinpath(*descendants)
        except TraversalError:
            return self._paths[0].joinpath(*descendants)

    def open(self, *args, **kwargs):
        raise FileNotFoundError(f"{self} is not a file")

    @property
    def name(self):
        return self._paths[0].name

    def __repr__(self):
        return f"MultiplexedPath({', '.join(repr(str(path)) for path in self._paths)})"
