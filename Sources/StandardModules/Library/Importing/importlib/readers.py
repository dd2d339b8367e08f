"""The readers of `importlib.resources`, by the name that they had before."""

from .resources.readers import FileReader, MultiplexedPath, NamespaceReader, ZipReader

__all__ = ["FileReader", "ZipReader", "MultiplexedPath", "NamespaceReader"]
