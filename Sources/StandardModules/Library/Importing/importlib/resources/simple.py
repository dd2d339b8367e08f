"""Readers that say a package's parts as lists of names."""

import abc
import io
import itertools

from .abc import Traversable, TraversableResources


class SimpleReader(abc.ABC):
    """The least that a provider of resources knows."""

    @property
    @abc.abstractmethod
    def package(self):
        """The name of the package."""

    @abc.abstractmethod
    def children(self):
        """Return the readers of what lies below."""

    @abc.abstractmethod
    def resources(self):
        """Return the names of the resources."""

    @abc.abstractmethod
    def open_binary(self, resource):
        """Return a stream of the bytes of a resource."""

    @property
    def name(self):
        return self.package.split(".")[-1]


class ResourceContainer(Traversable):
    """What has others in it."""

    def __init__(self, reader):
        self.reader = reader

    def is_dir(self):
        return True

    def is_file(self):
        return False

    def iterdir(self):
        files = (ResourceHandle(self, name) for name in self.reader.resources)
        return itertools.chain(files, map(ResourceContainer, self.reader.children()))

    def open(self, *args, **kwargs):
        raise IsADirectoryError()


class ResourceHandle(Traversable):
    """One resource."""

    def __init__(self, parent, name):
        self.parent = parent
        self.name = name

    def is_file(self):
        return True

    def is_dir(self):
        return False

    def open(self, mode="r", *args, **kwargs):
        stream = self.parent.reader.open_binary(self.name)
        return stream if "b" in mode else io.TextIOWrapper(stream, *args, **kwargs)

    def joinpath(self, name):
        raise RuntimeError("Cannot traverse into a resource")


class TraversableReader(TraversableResources, SimpleReader):
    """A reader whose files() come from its lists of names."""

    def files(self):
        return ResourceContainer(self)
