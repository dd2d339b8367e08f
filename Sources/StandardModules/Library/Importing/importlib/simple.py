"""The simple readers of `importlib.resources`, by the name that they had before."""

from .resources.simple import ResourceContainer, ResourceHandle, SimpleReader, TraversableReader

__all__ = ["SimpleReader", "ResourceHandle", "ResourceContainer", "TraversableReader"]
