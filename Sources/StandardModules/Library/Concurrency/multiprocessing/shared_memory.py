"""Memory with a name, which unrelated processes may open, and lists in it."""

import functools
import os
import secrets
import struct
import types

import _posixshmem
from _multiprocessing import SharedBlock
from multiprocessing import resource_tracker

__all__ = ["SharedMemory", "ShareableList"]

_USE_POSIX = True
_SHM_NAME_PREFIX = "/psm_"
_SHM_SAFE_NAME_LENGTH = 14


def _make_filename():
    """A name that nobody else has, most likely."""
    return _SHM_NAME_PREFIX + secrets.token_hex((_SHM_SAFE_NAME_LENGTH - len(_SHM_NAME_PREFIX)) // 2)


class SharedMemory:
    """A block of memory: made under a new name, or opened by its name."""

    _name = None
    _fd = -1
    _mmap = None
    _buf = None
    _size = 0

    def __init__(self, name=None, create=False, size=0, *, track=True):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        self._track = track
        self._open(name, os.O_RDWR | (os.O_CREAT | os.O_EXCL if create else 0))
        try:
            if create:
                os.ftruncate(self._fd, size)
            self._size = os.fstat(self._fd).st_size
            self._mmap = SharedBlock(self._size, self._fd)
        except OSError:
            self.unlink()
            raise
        if track:
            resource_tracker.register(self._name, "shared_memory")
        self._buf = memoryview(self._mmap)

    def _open(self, name, flags):
        while self._name is None:
            path = _make_filename() if name is None else name if name.startswith("/") else "/" + name
            try:
                self._fd = _posixshmem.shm_open(path, flags, mode=0o600)
            except FileExistsError:
                if name is not None:
                    raise
            else:
                self._name = path

    def __del__(self):
        try:
            self.close()
        except OSError:
            pass

    def __reduce__(self):
        return self.__class__, (self.name, False, self.size)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.name!r}, size={self.size})"

    @property
    def buf(self):
        """A view of the memory."""
        return self._buf

    @property
    def name(self):
        """The name by which others open it."""
        return self._name.removeprefix("/")

    @property
    def size(self):
        """The size in bytes; it may be more than was asked for."""
        return self._size

    def close(self):
        """Let the memory go; others keep it."""
        if self._buf is not None:
            self._buf.release()
            self._buf = None
        if self._mmap is not None:
            self._mmap.close()
            self._mmap = None
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def unlink(self):
        """Take the name away: when all have closed it, the memory is free."""
        if self._name:
            _posixshmem.shm_unlink(self._name)
            if self._track:
                resource_tracker.unregister(self._name, "shared_memory")


_ALIGNMENT = 8
_FORMATS = {int: "q", float: "d", bool: "xxxxxxx?", type(None): "xxxxxx?x"}
_TEXT = str, bytes


def _format_of(item):
    if isinstance(item, _TEXT):
        # There is always room for one more.
        return f"{_ALIGNMENT * (len(item) // _ALIGNMENT + 1)}s"
    return _FORMATS[type(item)]


# What is kept beside each item: how its bytes become a value again.
_PLAIN, _STR, _BYTES, _NONE = range(4)


def _code_of(item):
    if item is None:
        return _NONE
    return _STR if isinstance(item, str) else _BYTES if isinstance(item, bytes) else _PLAIN


def _restored(value, code):
    if code == _NONE:
        return None
    if code == _PLAIN:
        return value
    value = value.rstrip(b"\x00")
    return value.decode() if code == _STR else value


def _stored(item):
    return item.encode() if isinstance(item, str) else item


class ShareableList:
    """A list in shared memory: its items may change, but neither in number nor in room.

    Items are int, float, bool, str, bytes and None. First comes the number of items, then where each
    begins, the items, the format of each and how it is read.
    """

    def __init__(self, sequence=None, *, name=None):
        if sequence is None and name is not None:
            self.shm = SharedMemory(name)
            self._list_len = len(self)
            self._allocated_offsets = list(struct.unpack_from(self._format_size_metainfo, self.shm.buf, 8))
            return
        items = list(sequence or ())
        formats = [_format_of(item) for item in items]
        self._list_len = len(items)
        self._allocated_offsets = [0]
        for text in formats:
            room = int(text[:-1]) if text[-1] == "s" else _ALIGNMENT
            self._allocated_offsets.append(self._allocated_offsets[-1] + room)
        self.shm = SharedMemory(name, create=True, size=self._offset_back_transform_codes + max(len(items), 1))
        buffer = self.shm.buf
        struct.pack_into("q" + self._format_size_metainfo, buffer, 0, len(items), *self._allocated_offsets)
        struct.pack_into("".join(formats), buffer, self._offset_data_start, *map(_stored, items))
        struct.pack_into(
            self._format_packing_metainfo, buffer, self._offset_packing_formats, *map(_stored, formats))
        struct.pack_into(
            self._format_back_transform_codes, buffer, self._offset_back_transform_codes, *map(_code_of, items))

    def _position(self, position, message):
        position = position if position >= 0 else position + self._list_len
        if not 0 <= position < self._list_len:
            raise IndexError(message)
        return position

    def _get_packing_format(self, position):
        text, = struct.unpack_from("8s", self.shm.buf, self._offset_packing_formats + position * 8)
        return text.rstrip(b"\x00").decode()

    def __getitem__(self, position):
        position = self._position(position, "index out of range")
        value, = struct.unpack_from(
            self._get_packing_format(position), self.shm.buf,
            self._offset_data_start + self._allocated_offsets[position])
        code, = struct.unpack_from("b", self.shm.buf, self._offset_back_transform_codes + position)
        return _restored(value, code)

    def __setitem__(self, position, value):
        position = self._position(position, "assignment index out of range")
        begin, end = self._allocated_offsets[position:position + 2]
        stored = _stored(value)
        if not isinstance(value, _TEXT):
            text = _FORMATS[type(value)]
        elif len(stored) > end - begin:
            raise ValueError("bytes/str item exceeds available storage")
        else:
            text = self._get_packing_format(position)
            if text[-1] != "s":
                text = f"{end - begin}s"
        buffer = self.shm.buf
        struct.pack_into("8s", buffer, self._offset_packing_formats + position * 8, text.encode())
        struct.pack_into("b", buffer, self._offset_back_transform_codes + position, _code_of(value))
        struct.pack_into(text, buffer, self._offset_data_start + begin, stored)

    def __reduce__(self):
        return functools.partial(self.__class__, name=self.shm.name), ()

    def __len__(self):
        return struct.unpack_from("q", self.shm.buf, 0)[0]

    def __repr__(self):
        return f"{self.__class__.__name__}({list(self)}, name={self.shm.name!r})"

    @property
    def format(self):
        """The formats of the items, as `struct` writes them."""
        return "".join(self._get_packing_format(position) for position in range(self._list_len))

    @property
    def _format_size_metainfo(self):
        return "q" * (self._list_len + 1)

    @property
    def _format_packing_metainfo(self):
        return "8s" * self._list_len

    @property
    def _format_back_transform_codes(self):
        return "b" * self._list_len

    @property
    def _offset_data_start(self):
        return (self._list_len + 2) * 8

    @property
    def _offset_packing_formats(self):
        return self._offset_data_start + self._allocated_offsets[-1]

    @property
    def _offset_back_transform_codes(self):
        return self._offset_packing_formats + self._list_len * 8

    def count(self, value):
        """Return how many items are equal to the value."""
        return sum(value == item for item in self)

    def index(self, value):
        """Return the position of the first item that is equal to the value."""
        for position, item in enumerate(self):
            if value == item:
                return position
        raise ValueError(f"{value!r} not in this container")

    __class_getitem__ = classmethod(types.GenericAlias)
