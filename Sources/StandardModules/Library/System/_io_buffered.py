"""Streams of bytes with a buffer."""

import _streams
from _io_raw import (
    DEFAULT_BUFFER_SIZE, MOST, SEEK_CUR, SEEK_END, SEEK_SET, BufferedIOBase, RawIOBase, UnsupportedOperation, _count,
    _dirty, _label, _put,
)  # fmt: skip
from _weakref import ref


# Where scripts find these names, and what their reprs say.
__name__ = "io"

# The last two find data and holes.
_WHENCES = (SEEK_SET, SEEK_CUR, SEEK_END, 3, 4)


def _blocked():
    from errno import EAGAIN

    return BlockingIOError(EAGAIN, "write could not complete without blocking", 0)


def _bytes_of(data):
    try:
        return memoryview(data).tobytes()
    except TypeError:
        kind = type(data).__name__
        raise TypeError(f"a bytes-like object is required, not {kind!r}") from None


class _Buffered(BufferedIOBase):
    """A buffer over a raw stream: bytes read ahead, or bytes not yet written."""

    _reads = _writes = False

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        # A stream that could not be made anew is of no use.
        self._raw = None
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw
        self._size = buffer_size
        self._ahead = _streams._ReadAhead()
        self._ahead.gives_lines = type(self).readline is _Buffered.readline
        self._behind = _streams._WriteBehind()

    def __repr__(self):
        try:
            return f"<{_label(self)} name={self.name!r}>"
        except (AttributeError, ValueError):
            return f"<{_label(self)}>"

    @property
    def raw(self):
        return self._raw

    def _attached(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    @property
    def closed(self):
        raw = self._raw
        if raw is None:
            raise ValueError("raw stream has been detached")
        return raw.closed

    @property
    def name(self):
        return self._attached().name

    @property
    def mode(self):
        return self._attached().mode

    def _check_readable(self):
        if self.closed:
            raise ValueError("read of closed file")
        if not (self._reads and self._raw.readable()):
            self._unsupported("read")
        if self._behind.size:
            self._write_out()

    def _write_out(self):
        """Write what is pending; what the raw stream does not take now stays."""
        while data := self._behind.take():
            # Other threads may add bytes meanwhile: they go behind what is written here.
            _dirty.pop(id(self), None)
            try:
                count = self._raw.write(data)
                if count is None:
                    raise _blocked()
                if not isinstance(count, int):
                    count = -1
                if not 0 <= count <= len(data):
                    text = f"invalid length {count} (should have been between 0 and {len(data)})"
                    raise OSError(f"raw write() returned {text}")
            except BaseException:
                # Another try is up to whoever closes this stream, not to who opens the next one.
                self._behind.put_back(data)
                raise
            if count < len(data):
                self._behind.put_back(data[count:])

    def _forget_ahead(self):
        rest = len(self._ahead.data) - self._ahead.start
        self._ahead.data = b""
        if rest:
            self._raw.seek(-rest, SEEK_CUR)

    def _fill(self):
        """Read ahead; the result is what came, as `read` of the raw stream gives it."""
        data = self._read_raw(self._size)
        if data:
            self._ahead.append(data)
        return data

    def _read_raw(self, size):
        raw = self._raw
        data = raw.read(size) if type(raw).read is not RawIOBase.read else self._read_into(raw, size)
        return bytes(data) if data and type(data) is not bytes else data

    def _read_into(self, raw, size):
        """What a raw stream gives that only fills buffers."""
        buffer = bytearray(size)
        count = raw.readinto(memoryview(buffer))
        if count is None:
            return None
        if not isinstance(count, int):
            raise OSError("raw readinto() failed")
        if not 0 <= count <= size:
            text = f"invalid length {count} (should have been between 0 and {size})"
            raise OSError(f"raw readinto() returned {text}")
        return bytes(buffer[:count])

    def close(self):
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._behind.limit = 0
                self._behind.take()
                self._ahead.data = b""
                self._raw.close()

    def detach(self):
        self.flush()
        self._behind.limit = 0
        self._ahead.data = b""
        raw, self._raw = self._attached(), None
        return raw

    def __exit__(self, *exception):
        self._attached()
        self.close()

    def flush(self):
        if self.closed:
            raise ValueError("flush of closed file")
        self._write_out()

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    def readable(self):
        return self._reads and self._attached().readable()

    def writable(self):
        return self._writes and self._attached().writable()

    def seekable(self):
        return self._attached().seekable()

    def _position(self, place):
        if place < 0:
            raise OSError(f"Raw stream returned invalid position {place}")
        return place

    def seek(self, offset, whence=SEEK_SET, /):
        if self.closed:
            raise ValueError("seek of closed file")
        if whence not in _WHENCES:
            raise ValueError(f"whence value {whence} unsupported")
        if not self._raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        self._write_out()
        self._forget_ahead()
        return self._position(self._raw.seek(offset, whence))

    def tell(self):
        if self.closed:
            raise ValueError("tell of closed file")
        place = self._position(self._raw.tell()) + self._behind.size
        # Devices have no place and say 0.
        return max(place - (len(self._ahead.data) - self._ahead.start), 0)

    def truncate(self, size=None, /):
        if self.closed:
            raise ValueError("truncate of closed file")
        if not self.writable():
            self._unsupported("truncate")
        self._write_out()
        self._forget_ahead()
        return self._raw.truncate(size)

    read = _streams.read

    def _read(self, size):
        self._check_readable()
        ahead = self._ahead
        size = _count(size)
        if size == -1:
            raw = self._raw
            data = ahead.take(len(ahead.data))
            rest = raw.readall() if hasattr(raw, "readall") else raw.read()
            return data + rest if rest else data or rest
        if size < 0:
            raise ValueError("read length must be non-negative or -1")
        if size > MOST:
            raise MemoryError
        left = size - (len(ahead.data) - ahead.start)
        if left <= 0:
            return ahead.take(ahead.start + size)
        pieces, more = [ahead.take(len(ahead.data))], b""
        # Only what is less than a buffer is read ahead.
        while left >= self._size and (more := self._read_raw(left - left % self._size)):
            pieces.append(more)
            left -= len(more)
        while 0 < left < self._size and (more := self._fill()):
            pieces.append(ahead.take(ahead.start + left))
            left -= len(pieces[-1])
        # None says that nothing is there yet.
        return b"".join(pieces) or more

    def read1(self, size=-1, /):
        self._check_readable()
        if size == 0:
            return b""
        ahead = self._ahead
        if ahead.start == len(ahead.data):
            self._fill()
        return ahead.take(len(ahead.data) if size < 0 else ahead.start + size)

    def readinto(self, buffer, /):
        data = self.read(memoryview(buffer).nbytes)
        return None if data is None else _put(data, buffer)

    def readinto1(self, buffer, /):
        self._check_readable()
        wanted = memoryview(buffer).nbytes
        data = self._ahead.take(self._ahead.start + wanted)
        if wanted - len(data) > self._size:
            data += self._raw.read(wanted - len(data)) or b""
        elif wanted and not data:
            data = self.read1(wanted)
        return _put(data, buffer)

    def peek(self, size=0, /):
        self._check_readable()
        ahead = self._ahead
        if ahead.start == len(ahead.data):
            self._fill()
        return ahead.data[ahead.start:]

    __next__ = _streams.next_line
    readline = _streams.read_line

    def _readline(self, size):
        if self.closed:
            raise ValueError("readline of closed file")
        self._check_readable()
        size = _count(size)
        ahead = self._ahead
        checked = ahead.start
        while True:
            end = ahead.data.find(b"\n", checked) + 1
            if end or 0 <= size <= len(ahead.data) - ahead.start:
                break
            checked = len(ahead.data) - ahead.start
            if not self._fill():
                end = len(ahead.data)
                break
        if size >= 0:
            end = min(end or len(ahead.data), ahead.start + size)
        return ahead.take(end)

    write = _streams.write_bytes

    def _note_behind(self):
        _dirty[id(self)] = ref(self)

    def _write(self, data):
        if self.closed:
            raise ValueError("write to closed file")
        if not (self._writes and self._raw.writable()):
            self._unsupported("write")
        if self._ahead.data:
            self._forget_ahead()
        if type(data) is not bytes:
            data = _bytes_of(data)
        if self._behind.size + len(data) > self._size:
            return self._write_much(data)
        if data:
            self._behind.append(data)
            self._note_behind()
        return len(data)

    def _write_much(self, data):
        """Write what the buffer has no room for; if that would block, keep as much as there is room for."""
        try:
            self._behind.append(data)
            self._write_out()
        except BlockingIOError as error:
            extra = self._behind.size - self._size
            if extra <= 0:
                return len(data)
            self._behind.append(self._behind.take()[:self._size])
            raise BlockingIOError(error.errno, error.strerror, max(len(data) - extra, 0)) from None
        return len(data)


class BufferedReader(_Buffered):
    __module__ = "_io"
    _reads = True

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = None
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        super().__init__(raw, buffer_size)


class BufferedWriter(_Buffered):
    __module__ = "_io"
    _writes = True

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = None
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        super().__init__(raw, buffer_size)
        self._behind.limit = buffer_size


class BufferedRandom(_Buffered):
    __module__ = "_io"
    _reads = _writes = True

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = None
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        super().__init__(raw, buffer_size)


class BufferedRWPair(BufferedIOBase):
    """A reader and a writer as one stream."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def write(self, data, /):
        return self.writer.write(data)

    def flush(self):
        self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        return self.writer.closed
