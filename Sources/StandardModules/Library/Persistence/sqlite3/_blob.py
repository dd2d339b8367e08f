"""Blobs, read and written in their rows."""

import operator
import os

from ._errors import ProgrammingError


class Blob:
    __module__ = "sqlite3"

    def __new__(cls, *arguments):
        raise TypeError("cannot create 'sqlite3.Blob' instances")

    @classmethod
    def _open(cls, connection, handle):
        blob = object.__new__(cls)
        blob._connection, blob._handle, blob._place = connection, handle, 0
        return blob

    def _check(self):
        self._connection._check()
        if not self._handle.is_open:
            raise ProgrammingError("Cannot operate on a closed blob.")

    def close(self):
        """Close the blob."""
        self._connection._check()
        self._handle.close()

    def read(self, length=-1, /):
        """Read data at the current offset position."""
        self._check()
        left = self._handle.size() - self._place
        length = left if length < 0 else min(length, left)
        data = self._handle.read(length, self._place) if length else b""
        self._place += length
        return data

    def write(self, data, /):
        """Write data at the current offset."""
        self._check()
        with memoryview(data) as view:
            count = view.nbytes
        if count > self._handle.size() - self._place:
            raise ValueError("data longer than blob length")
        self._handle.write(data, self._place)
        self._place += count

    def seek(self, offset, origin=0, /):
        """Set the current access position to offset."""
        self._check()
        size = self._handle.size()
        if origin not in (os.SEEK_SET, os.SEEK_CUR, os.SEEK_END):
            raise ValueError("'origin' should be os.SEEK_SET, os.SEEK_CUR, or os.SEEK_END")
        place = offset + (0, self._place, size)[origin]
        if origin and place > 2**31 - 1:
            raise OverflowError("seek offset results in overflow")
        if not 0 <= place <= size:
            raise ValueError("offset out of blob range")
        self._place = place

    def tell(self):
        """Return the current access position for the blob."""
        self._check()
        return self._place

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, val, tb, /):
        self._check()
        self._handle.close()

    def __contains__(self, item):
        raise TypeError("argument of type 'sqlite3.Blob' is not iterable")

    def __len__(self):
        self._check()
        return self._handle.size()

    def _index(self, key):
        if not hasattr(type(key), "__index__"):
            raise TypeError("Blob indices must be integers")
        index, size = operator.index(key), self._handle.size()
        if not -2**63 <= index < 2**63:
            raise IndexError(f"cannot fit '{type(key).__name__}' into an index-sized integer")
        index += size if index < 0 else 0
        if not 0 <= index < size:
            raise IndexError("Blob index out of range")
        return index

    def __getitem__(self, key, /):
        self._check()
        if not isinstance(key, slice):
            return self._handle.read(1, self._index(key))[0]
        places = range(*key.indices(self._handle.size()))
        if not places:
            return b""
        low, high = min(places[0], places[-1]), max(places[0], places[-1])
        data = self._handle.read(high + 1 - low, low)
        return data if places.step == 1 else bytes([data[place - low] for place in places])

    def __setitem__(self, key, value, /):
        self._check()
        if not isinstance(key, slice):
            index = self._index(key)
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            if not 0 <= value < 256:
                raise ValueError("byte must be in range(0, 256)")
            self._handle.write(bytes([value]), index)
            return
        places = range(*key.indices(self._handle.size()))
        value = bytes(memoryview(value))
        if len(value) != len(places):
            raise IndexError("Blob slice assignment is wrong size")
        if not places:
            return
        if places.step == 1:
            self._handle.write(value, places[0])
            return
        low, high = min(places[0], places[-1]), max(places[0], places[-1])
        data = bytearray(self._handle.read(high + 1 - low, low))
        for place, byte in zip(places, value):
            data[place - low] = byte
        self._handle.write(data, low)

    def __delitem__(self, key, /):
        self._check()
        raise TypeError(
            f"Blob doesn't support {'slice' if isinstance(key, slice) else 'item'} deletion")
