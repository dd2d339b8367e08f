"""What loaders answer who are asked for the files beside a package's code."""

import pathlib

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


class NamespaceReader(TraversableResources):
    """The files of a package that lies in several folders."""

    def __init__(self, namespace_path):
        self.path = MultiplexedPath(*namespace_path)

    def resource_path(self, resource):
        """Return the path of a file, whether it is there or not."""
        return str(self.path.joinpath(resource))

    def files(self):
        return self.path


class MultiplexedPath(Traversable):
    """The folders of a namespace package as one."""

    def __init__(self, *paths):
        self._paths = [pathlib.Path(path) for path in dict.fromkeys(paths)]
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
