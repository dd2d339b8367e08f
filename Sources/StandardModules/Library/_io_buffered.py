"""Streams of bytes with a buffer."""

from _io_raw import (
    DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_SET, BufferedIOBase, UnsupportedOperation, _dirty,
)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "io"


class _Buffered(BufferedIOBase):
    """A buffer over a raw stream: bytes read ahead, or bytes not yet written."""

    raw = None

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self.raw = raw
        self._size = buffer_size
        self._ahead = b""
        self._start = 0
        self._pending = []
        self._pending_size = 0

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"

    @property
    def closed(self):
        return self.raw is None or self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def _check_readable(self):
        if self.closed:
            raise ValueError("read of closed file")
        if not self.raw.readable():
            self._unsupported("read")
        self._write_out()

    def _write_out(self):
        if self._pending:
            data = b"".join(self._pending)
            self._pending = []
            self._pending_size = 0
            _dirty.pop(id(self), None)
            self.raw.write(data)

    def _forget_ahead(self):
        rest = len(self._ahead) - self._start
        self._ahead = b""
        self._start = 0
        if rest:
            self.raw.seek(-rest, SEEK_CUR)

    def _fill(self):
        data = self.raw.read(self._size) or b""
        self._ahead = self._ahead[self._start:] + data
        self._start = 0
        return bool(data)

    def close(self):
        if not self.closed:
            try:
                self._write_out()
            finally:
                self.raw.close()

    def detach(self):
        self.flush()
        raw, self.raw = self.raw, None
        return raw

    def flush(self):
        if self.closed:
            raise ValueError("flush of closed file")
        self._write_out()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    def seek(self, offset, whence=SEEK_SET, /):
        if self.closed:
            raise ValueError("seek of closed file")
        self._write_out()
        self._forget_ahead()
        return self.raw.seek(offset, whence)

    def tell(self):
        if self.closed:
            raise ValueError("tell of closed file")
        return self.raw.tell() - (len(self._ahead) - self._start) + self._pending_size

    def truncate(self, size=None, /):
        self._write_out()
        self._forget_ahead()
        return self.raw.truncate(size)

    def read(self, size=-1, /):
        self._check_readable()
        if size is None or size < 0:
            raw = self.raw
            rest = raw.readall() if hasattr(raw, "readall") else raw.read()
            data = self._ahead[self._start:] + (rest or b"")
            self._ahead = b""
            self._start = 0
            return data
        while len(self._ahead) - self._start < size and self._fill():
            pass
        data = self._ahead[self._start:self._start + size]
        self._start += len(data)
        return data

    def read1(self, size=-1, /):
        self._check_readable()
        if self._start == len(self._ahead):
            self._fill()
        end = len(self._ahead) if size < 0 else self._start + size
        data = self._ahead[self._start:end]
        self._start += len(data)
        return data

    def peek(self, size=0, /):
        self._check_readable()
        if self._start == len(self._ahead):
            self._fill()
        return self._ahead[self._start:]

    def readline(self, size=-1, /):
        self._check_readable()
        checked = self._start
        while True:
            end = self._ahead.find(b"\n", checked) + 1
            if end or 0 <= size <= len(self._ahead) - self._start:
                break
            checked = len(self._ahead) - self._start
            if not self._fill():
                end = len(self._ahead)
                break
        if size is not None and size >= 0:
            end = min(end or len(self._ahead), self._start + size)
        line = self._ahead[self._start:end]
        self._start += len(line)
        return line

    def write(self, data, /):
        if self.closed:
            raise ValueError("write to closed file")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if not self.raw.writable():
            self._unsupported("write")
        if self._ahead:
            self._forget_ahead()
        data = bytes(data)
        self._pending.append(data)
        self._pending_size += len(data)
        if self._pending_size >= self._size:
            self._write_out()
        else:
            _dirty[id(self)] = self
        return len(data)


class BufferedReader(_Buffered):
    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        _checked_size(buffer_size)
        super().__init__(raw, buffer_size)


class BufferedWriter(_Buffered):
    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        _checked_size(buffer_size)
        super().__init__(raw, buffer_size)


class BufferedRandom(_Buffered):
    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        _checked_size(buffer_size)
        super().__init__(raw, buffer_size)


def _checked_size(size):
    if size <= 0:
        raise ValueError("buffer size must be strictly positive")


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
