"""Abstract base classes of containers, iterators and awaitables."""

import sys
from abc import ABCMeta, _check_methods, abstractmethod
from _abc_mappings import (
    ItemsView, KeysView, Mapping, MappingView, MutableMapping, MutableSet, Set, ValuesView,
)  # fmt: skip
from _abc_protocols import (
    AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Buffer, Callable, Collection,
    Container, Coroutine, Generator, GenericAlias, Hashable, Iterable, Iterator, Reversible, Sized,
)  # fmt: skip
from _collections import deque as _deque

__all__ = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable",
    "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable",
    "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView",
    "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString", "Buffer",
]  # fmt: skip

# Where scripts find these classes, and what their reprs say.
__name__ = "collections.abc"


MutableMapping.register(dict)
Mapping.register(type(ABCMeta.__dict__))
KeysView.register(type({}.keys()))
ItemsView.register(type({}.items()))
ValuesView.register(type({}.values()))


class Sequence(Reversible, Collection):
    """What a tuple can, from __getitem__ and __len__."""

    __slots__ = ()

    __abc_tpflags__ = 1 << 5

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        position = 0
        try:
            while True:
                yield self[position]
                position += 1
        except IndexError:
            return

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __reversed__(self):
        for position in range(len(self) - 1, -1, -1):
            yield self[position]

    def index(self, value, start=0, stop=None):
        """Return the first position of a value; raise ValueError if it is not there."""
        if start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        position = start
        while stop is None or position < stop:
            try:
                item = self[position]
            except IndexError:
                break
            if item is value or item == value:
                return position
            position += 1
        raise ValueError

    def count(self, value):
        """Return how often a value is there."""
        return sum(1 for item in self if item is value or item == value)


class _DeprecateByteStringMeta(ABCMeta):
    def __new__(cls, name, bases, namespace, **kwargs):
        if name != "ByteString":
            _warn_of_byte_string()
        return super().__new__(cls, name, bases, namespace, **kwargs)

    def __instancecheck__(cls, instance):
        _warn_of_byte_string()
        return super().__instancecheck__(instance)


def _warn_of_byte_string():
    import warnings

    message = "'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14"
    warnings.warn(message, DeprecationWarning, stacklevel=3)


class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):
    __slots__ = ()


for _type in (tuple, str, range, memoryview):
    Sequence.register(_type)
for _type in (bytes, bytearray):
    ByteString.register(_type)
    Buffer.register(_type)


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Put a value before an index."""
        raise IndexError

    def append(self, value):
        """Put a value at the end."""
        self.insert(len(self), value)

    def clear(self):
        """Remove everything."""
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        """Turn the order around."""
        count = len(self)
        for position in range(count // 2):
            other = count - position - 1
            self[position], self[other] = self[other], self[position]

    def extend(self, values):
        """Put the values of an iterable at the end."""
        for value in list(values) if values is self else values:
            self.append(value)

    def pop(self, index=-1):
        """Remove and return the item at an index."""
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        """Remove the first such item; raise ValueError if there is none."""
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


MutableSequence.register(list)
MutableSequence.register(bytearray)
MutableSequence.register(_deque)
