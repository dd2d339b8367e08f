"""What all streams share, and files without a buffer."""

import _files
import posix
import sys
from _operator import index
from _weakref import ref
from abc import ABCMeta

# Where scripts find these names, and what their reprs say.
__name__ = "io"

DEFAULT_BUFFER_SIZE = 8192
# More can be asked for, and is not to be had.
MOST = 1 << 36
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2

# References to streams with bytes that have not gone out: they are flushed before anything opens a file. Weak ones, so
# that a stream which its function lets go is closed then, and who waits for its bytes has them.
_dirty = {}


_FLAGS = (
    ("w", posix.O_CREAT | posix.O_TRUNC), ("a", posix.O_CREAT | posix.O_APPEND),
    ("x", posix.O_CREAT | posix.O_EXCL),
)


def _label(stream):
    """The class of a stream as its repr says it."""
    kind = type(stream)
    return f"_io.{kind.__name__}" if kind.__module__ == "_io" else kind.__qualname__


def _warn_unclosed(stream):
    # ResourceWarnings are not shown unless somebody has asked for them.
    warnings = sys.modules.get("warnings")
    if warnings is None:
        return
    raw = getattr(stream, "buffer", stream)
    raw = getattr(raw, "raw", raw)
    if isinstance(raw, FileIO) and not raw.closed and raw.closefd:
        warnings.warn(f"unclosed file {stream!r}", ResourceWarning, stacklevel=3, source=stream)


class UnsupportedOperation(OSError, ValueError):
    __module__ = "io"


class IOBase(metaclass=ABCMeta):
    """What all streams share."""

    closed = False

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exception):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __del__(self):
        try:
            is_closed = self.closed
        except (AttributeError, ValueError):
            # It was not made at all, or has been detached.
            return
        if not is_closed:
            _warn_unclosed(self)
            self.close()

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True

    def flush(self):
        self._check_open()

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def seek(self, offset, whence=SEEK_SET, /):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, SEEK_CUR)

    def truncate(self, size=None, /):
        self._unsupported("truncate")

    def readline(self, size=-1, /):
        line = bytearray()
        while size is None or size < 0 or len(line) < size:
            byte = self.read(1)
            if not byte:
                break
            line += byte
            if line.endswith(b"\n"):
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        if hint is not None and not hasattr(hint, "__index__"):
            raise TypeError(f"argument should be integer or None, not {type(hint).__name__!r}")
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines, /):
        self._check_open()
        for line in lines:
            self.write(line)

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle {type(self).__name__!r} instances")


def _count(size):
    """How much is to be read, as the methods of streams say what they want."""
    if size is None:
        return -1
    try:
        return index(size)
    except TypeError:
        raise TypeError(f"argument should be integer or None, not {type(size).__name__!r}") from None


class RawIOBase(IOBase):
    """Streams without a buffer; derived classes bring `readinto` and `write`."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        if count is None:
            return None
        if not 0 <= count <= size:
            raise ValueError(f"readinto returned {count} outside buffer size {size}")
        return bytes(buffer[:count])

    def readall(self):
        parts = []
        while data := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(data)
        return b"".join(parts) if parts else data

    def readinto(self, buffer, /):
        self._unsupported("readinto")

    def write(self, data, /):
        self._unsupported("write")


def _put(data, buffer):
    """Write bytes to the front of a buffer of any format."""
    with memoryview(buffer) as view, view.cast("B") as target:
        target[:len(data)] = data
    return len(data)


class BufferedIOBase(IOBase):
    """Binary streams that read and write as much as they are asked to."""

    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        return self.read(size)

    def write(self, data, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")

    def readinto(self, buffer, /):
        return _put(self.read(memoryview(buffer).nbytes), buffer)

    def readinto1(self, buffer, /):
        return _put(self.read1(memoryview(buffer).nbytes), buffer)


class TextIOBase(IOBase):
    """Streams of text."""

    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1, /):
        self._unsupported("read")

    def readline(self, size=-1, /):
        self._unsupported("readline")

    def write(self, text, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


# Files --------------------------------------------------------------------------------------------

def _opened(opener, file, flags):
    descriptor = opener(file, flags)
    if not isinstance(descriptor, int):
        raise TypeError("expected integer from opener")
    if descriptor < 0:
        raise ValueError(f"opener returned {descriptor}")
    posix.fstat(descriptor)
    return descriptor


def _checked(descriptor):
    """A descriptor that is open, and no folder's."""
    if isinstance(descriptor, bool):
        import warnings

        warnings.warn("bool is used as a file descriptor", RuntimeWarning, stacklevel=3)
    if descriptor < 0:
        raise ValueError("negative file descriptor")
    if posix.fstat(descriptor).st_mode & 0o170000 == 0o040000:
        raise IsADirectoryError(21, "Is a directory", descriptor)
    return descriptor


class FileIO(RawIOBase):
    """A descriptor."""

    __module__ = "_io"

    def __init__(self, file, mode="r", closefd=True, opener=None):
        self.closed = True
        letters = set(mode) - set("b")
        if len(letters & set("rwax")) != 1 or letters - set("rwax+") or len(mode) > 3:
            raise ValueError(f"invalid mode: {mode}")
        both = "+" in letters
        self._can_read = both or "r" in letters
        self._can_write = both or "r" not in letters
        self._creates = "x" in letters
        self.name = file
        self.closefd = closefd
        flags = posix.O_CLOEXEC
        if self._can_write:
            flags |= posix.O_RDWR if self._can_read else posix.O_WRONLY
        for letter, flag in _FLAGS:
            if letter in letters:
                flags |= flag
        if isinstance(file, int):
            self._descriptor = _checked(file)
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            path = posix.fspath(file)
            if isinstance(path, bytes):
                path = path.decode("utf-8", "surrogateescape")
            if "\0" in path:
                raise ValueError("embedded null byte")
            _flush_dirty()
            self._descriptor = _opened(opener, file, flags) if opener else _files.open(path, flags)
        self.closed = False
        self._appends = "a" in letters
        if self._appends:
            try:
                _files.seek(self._descriptor, 0, SEEK_END)
            except OSError:
                pass

    @property
    def mode(self):
        if self._creates:
            return "xb+" if self._can_read else "xb"
        if self._appends:
            return "ab+" if self._can_read else "ab"
        return ("rb+" if self._can_write else "rb") if self._can_read else "wb"

    def __repr__(self):
        if self.closed:
            return f"<{_label(self)} [closed]>"
        return f"<{_label(self)} name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True
                if self.closefd:
                    _files.close(self._descriptor)

    def fileno(self):
        self._check_open()
        return self._descriptor

    def isatty(self):
        self._check_open()
        return _files.isatty(self._descriptor)

    def readable(self):
        self._check_open()
        return self._can_read

    def writable(self):
        self._check_open()
        return self._can_write

    def seekable(self):
        self._check_open()
        try:
            _files.seek(self._descriptor, 0, SEEK_CUR)
        except OSError:
            return False
        return True

    def seek(self, offset, whence=SEEK_SET, /):
        self._check_open()
        return _files.seek(self._descriptor, offset, whence)

    def readinto(self, buffer, /):
        data = self.read(memoryview(buffer).nbytes)
        return None if data is None else _put(data, buffer)

    def read(self, size=-1, /):
        self._check_open()
        if not self._can_read:
            self._unsupported("File not open for reading")
        if size is None or size < 0:
            return self.readall()
        try:
            return _files.read(self._descriptor, size)
        except BlockingIOError:
            return None

    def readall(self):
        parts = []
        while True:
            data = self.read(65536)
            if not data:
                return data if data is None and not parts else b"".join(parts)
            parts.append(data)

    def readline(self, size=-1, /):
        line = b""
        while size is None or size < 0 or len(line) < size:
            byte = self.read(1)
            if not byte:
                return byte if byte is None and not line else line
            line += byte
            if byte == b"\n":
                break
        return line

    def write(self, data, /):
        self._check_open()
        if not self._can_write:
            self._unsupported("File not open for writing")
        try:
            return _files.write(self._descriptor, bytes(data))
        except BlockingIOError:
            return None

    def truncate(self, size=None, /):
        self._check_open()
        if size is None:
            size = self.tell()
        _files.truncate(self._descriptor, size)
        return size


def _flush_dirty():
    for number, reference in list(_dirty.items()):
        stream = reference()
        if stream is None:
            _dirty.pop(number, None)
            continue
        try:
            stream._write_out()
        except OSError:
            # Closing that stream tells of it.
            pass


_files.register_flush(_dirty, _flush_dirty)
