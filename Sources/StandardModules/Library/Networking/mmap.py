"""Files, and memory without a file, as one long run of bytes that can be changed in place."""

import os
from _multiprocessing import SharedBlock

ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = 0, 1, 2, 3
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
MAP_SHARED, MAP_PRIVATE = 1, 2
MAP_ANON = MAP_ANONYMOUS = 0x20 if os.uname().sysname == "Linux" else 0x1000
PAGESIZE = ALLOCATIONGRANULARITY = os.sysconf("SC_PAGE_SIZE")
MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED, MADV_DONTNEED = range(5)
error = OSError


def _cut(view, part):
    """Bytes of a view; the view of them is gone at once, so that the map can be closed."""
    with view[part] as cut:
        return bytes(cut)


class mmap:
    """Maps a file into memory; -1 stands for memory that forked children share."""

    def __new__(
            cls, fileno, length, flags=MAP_SHARED, prot=PROT_WRITE | PROT_READ, access=ACCESS_DEFAULT, offset=0, *,
            trackfd=True):
        self = super().__new__(cls)
        if length < 0:
            raise OverflowError("memory mapped length must be positive")
        if offset < 0:
            raise OverflowError("memory mapped offset must be positive")
        if access != ACCESS_DEFAULT and (flags != MAP_SHARED or prot != PROT_WRITE | PROT_READ):
            raise ValueError("mmap can't specify both access and flags, prot.")
        if access not in (ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY):
            raise ValueError("mmap invalid access parameter.")
        self._is_copy = access == ACCESS_COPY or bool(flags & MAP_PRIVATE)
        self._is_readonly = access == ACCESS_READ or access == ACCESS_DEFAULT and not prot & PROT_WRITE
        self._access, self._offset, self._place = access, offset, 0
        self._fd = -1
        if fileno != -1:
            size = os.fstat(fileno).st_size
            if length == 0:
                if size == 0:
                    raise ValueError("cannot mmap an empty file")
                if offset >= size:
                    raise ValueError("mmap offset is greater than file size")
                length = size - offset
            elif offset > size or size - offset < length:
                raise ValueError("mmap length is greater than file size")
        self._block = self._map(fileno, length)
        self._view = memoryview(self._block)
        if fileno != -1 and trackfd:
            self._fd = os.dup(fileno)
        return self

    def _map(self, fileno, length):
        if length == 0:
            raise OSError(22, "Invalid argument")
        return SharedBlock(length, fileno, self._offset, self._is_copy, not self._is_readonly)

    def _check(self):
        if self._block is None:
            raise ValueError("mmap closed or invalid")
        # Beyond the end of a file that was made shorter there is no memory.
        if self._fd >= 0 and os.fstat(self._fd).st_size < self._offset + len(self._view):
            raise ValueError("the mapped file has become shorter")
        return self._view

    def _check_writable(self):
        view = self._check()
        if self._is_readonly:
            raise TypeError("mmap can't modify a readonly memory map.")
        return view

    def __buffer__(self, flags, /):
        view = self._check()
        return view.toreadonly() if self._is_readonly else view[:]

    def __len__(self):
        return len(self._check())

    def __getitem__(self, index, /):
        view = self._check()
        if isinstance(index, slice):
            return _cut(view, index)
        return view[self._index(index, view)]

    def __setitem__(self, index, value, /):
        view = self._check_writable()
        if isinstance(index, slice):
            places = range(*index.indices(len(view)))
            data = self._bytes(value)
            if len(data) != len(places):
                raise IndexError("mmap slice assignment is wrong size")
            view[index] = data
            return
        index = self._index(index, view)
        if not hasattr(type(value), "__index__"):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if not 0 <= value.__index__() < 256:
            raise ValueError("mmap item value must be in range(0, 256)")
        view[index] = value

    @staticmethod
    def _bytes(value):
        try:
            with memoryview(value) as view:
                return view.tobytes()
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'") from None

    @staticmethod
    def _index(index, view):
        if not hasattr(type(index), "__index__"):
            raise TypeError("mmap indices must be integers")
        index = index.__index__()
        index += len(view) if index < 0 else 0
        if not 0 <= index < len(view):
            raise IndexError("mmap index out of range")
        return index

    def __iter__(self):
        for index in range(len(self._check())):
            yield self[index:index + 1]

    def __contains__(self, item, /):
        return any(item == one for one in self)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exception):
        self.close()

    def __del__(self):
        if getattr(self, "_fd", -1) >= 0:
            self.close()

    def __repr__(self):
        name = "mmap.mmap" if type(self) is mmap else type(self).__name__
        if self._block is None:
            return f"<{name} closed=True>"
        access = ("ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE", "ACCESS_COPY")[self._access]
        return (f"<{name} closed=False, access={access}, length={len(self._view)}, "
                f"pos={self._place}, offset={self._offset}>")

    @property
    def closed(self):
        return self._block is None

    def close(self):
        """Close the map; views of it must be gone."""
        if self._block is None:
            return
        view, self._view = self._view, None
        view.release()
        try:
            self._block.close()
        except BufferError:
            self._view = memoryview(self._block)
            raise
        self._block = None
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def size(self):
        """Return the length of the file, which may be longer than the map."""
        self._check()
        return os.fstat(self._fd).st_size if self._fd >= 0 else len(self._view)

    def flush(self, offset=0, size=None, /):
        """Do nothing but check: the system sees changes at once."""
        view = self._check()
        size = len(view) if size is None else size
        if size < 0 or offset < 0 or offset > len(view) or len(view) - offset < size and size != len(view):
            raise ValueError("flush values out of range")
        if offset % PAGESIZE:
            raise OSError(22, "Invalid argument")

    def madvise(self, option, start=0, length=None, /):
        """Give advice about the use of the memory, which is not followed."""
        if not 0 <= start < len(self._check()):
            raise ValueError("madvise start out of bounds")
        if length is not None and length < 0:
            raise ValueError("madvise length invalid")

    def find(self, sub, start=None, end=None, /):
        """Return the lowest index at which bytes are found, or -1."""
        return self._find("find", sub, start, end)

    def rfind(self, sub, start=None, end=None, /):
        """Return the highest index at which bytes are found, or -1."""
        return self._find("rfind", sub, start, end)

    def _find(self, method, sub, start, end):
        view = self._check()
        sub = self._bytes(sub)
        start = self._place if start is None else start
        start, end, _ = slice(start, end).indices(len(view))
        # In parts: the map may be long.
        part = 1 << 20
        places = range(start, max(end, start), part)
        for place in places if method == "find" else reversed(places):
            stop = min(end, place + part + max(0, len(sub) - 1))
            found = getattr(_cut(view, slice(place, stop)), method)(sub)
            if found >= 0:
                return place + found
        return start if not sub and start <= end and method == "find" else -1

    def move(self, dest, src, count, /):
        """Copy bytes within the map."""
        view = self._check_writable()
        if min(dest, src, count) < 0 or len(view) - dest < count or len(view) - src < count:
            raise ValueError("source, destination, or count out of range")
        view[dest:dest + count] = _cut(view, slice(src, src + count))

    def read(self, n=None, /):
        """Return bytes from the position on, and move it."""
        view = self._check()
        end = len(view) if n is None or n < 0 else min(len(view), self._place + n)
        data = _cut(view, slice(self._place, end))
        self._place = max(self._place, end)
        return data

    def read_byte(self):
        """Return the byte at the position as an integer, and move it."""
        view = self._check()
        if self._place >= len(view):
            raise ValueError("read byte out of range")
        self._place += 1
        return view[self._place - 1]

    def readline(self):
        """Return a line from the position on, and move it."""
        end = self.find(b"\n", self._place)
        return self.read(None if end < 0 else end + 1 - self._place)

    def write(self, bytes, /):
        """Write bytes at the position, and move it."""
        view = self._check_writable()
        data = self._bytes(bytes)
        if len(view) - self._place < len(data):
            raise ValueError("data out of range")
        view[self._place:self._place + len(data)] = data
        self._place += len(data)
        return len(data)

    def write_byte(self, byte, /):
        """Write an integer at the position, and move it."""
        view = self._check_writable()
        if self._place >= len(view):
            raise ValueError("write byte out of range")
        view[self._place] = byte
        self._place += 1

    def seek(self, pos, whence=0, /):
        """Set the position."""
        view = self._check()
        if whence not in (0, 1, 2):
            raise ValueError("unknown seek type")
        place = pos + (0, self._place, len(view))[whence]
        if not 0 <= place <= len(view):
            raise ValueError("seek out of range")
        self._place = place
        return place

    def seekable(self):
        """Return True."""
        return True

    def tell(self):
        """Return the position."""
        self._check()
        return self._place

    def resize(self, newsize, /):
        """Make the map, and its file, longer or shorter."""
        view = self._check()
        if self._is_readonly or self._access == ACCESS_COPY:
            raise TypeError("mmap can't resize a readonly or copy-on-write memory map.")
        if newsize < 0 or self._offset + newsize < newsize:
            raise ValueError("new size out of range")
        kept = None if self._fd >= 0 else _cut(view, slice(newsize))
        self._view.release()
        self._block.close()
        if self._fd >= 0:
            os.ftruncate(self._fd, self._offset + newsize)
        self._block = self._map(self._fd, newsize)
        self._view = memoryview(self._block)
        if kept is not None:
            self._view[:len(kept)] = kept


mmap.__module__ = "mmap"
