"""Streams: files as bytes and as text, and their like in memory."""

import _files
import _streams
import builtins
import posix

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
open = builtins.open
BlockingIOError = builtins.BlockingIOError

__all__ = [
    "BlockingIOError", "open", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO",
    "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRandom", "BufferedRWPair",
    "TextIOBase",
    "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
    "DEFAULT_BUFFER_SIZE",
]

# Streams with bytes that have not gone out: they are flushed before anything opens a file.
_dirty = {}


_FLAGS = (
    ("w", posix.O_CREAT | posix.O_TRUNC), ("a", posix.O_CREAT | posix.O_APPEND),
    ("x", posix.O_CREAT | posix.O_EXCL),
)


class UnsupportedOperation(OSError, ValueError):
    __module__ = "io"


class IOBase:
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


class RawIOBase(IOBase):
    """Streams without a buffer; derived classes bring `readinto` and `write`."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

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

class FileIO(RawIOBase):
    """A descriptor."""

    def __init__(self, file, mode="r", closefd=True, opener=None):
        self.closed = True
        letters = set(mode) - set("b")
        if len(letters & set("rwax")) != 1 or letters - set("rwax+") or len(mode) > 3:
            raise ValueError(f"invalid mode: {mode}")
        both = "+" in letters
        self._can_read = both or "r" in letters
        self._can_write = both or "r" not in letters
        self.name = file
        self.closefd = closefd
        flags = posix.O_CLOEXEC
        if self._can_write:
            flags |= posix.O_RDWR if self._can_read else posix.O_WRONLY
        for letter, flag in _FLAGS:
            if letter in letters:
                flags |= flag
        if isinstance(file, int):
            self._descriptor = file
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            path = posix.fspath(file)
            if isinstance(path, bytes):
                path = path.decode("utf-8", "surrogateescape")
            if "\0" in path:
                raise ValueError("embedded null byte")
            _flush_dirty()
            self._descriptor = opener(file, flags) if opener else _files.open(path, flags)
        self.closed = False
        self._appends = "a" in letters
        if self._appends:
            try:
                _files.seek(self._descriptor, 0, SEEK_END)
            except OSError:
                pass

    @property
    def mode(self):
        if self._appends:
            return "ab+" if self._can_read else "ab"
        return ("rb+" if self._can_write else "rb") if self._can_read else "wb"

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"

    def close(self):
        if not self.closed:
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

    def read(self, size=-1, /):
        self._check_open()
        if not self._can_read:
            self._unsupported("File not open for reading")
        if size is None or size < 0:
            return self.readall()
        return _files.read(self._descriptor, size)

    def readall(self):
        parts = []
        while True:
            data = _files.read(self._descriptor, 65536)
            if not data:
                return b"".join(parts)
            parts.append(data)

    def readline(self, size=-1, /):
        line = b""
        while size < 0 or len(line) < size:
            byte = self.read(1)
            line += byte
            if not byte or byte == b"\n":
                break
        return line

    def write(self, data, /):
        self._check_open()
        if not self._can_write:
            self._unsupported("File not open for writing")
        return _files.write(self._descriptor, bytes(data))

    def truncate(self, size=None, /):
        self._check_open()
        if size is None:
            size = self.tell()
        _files.truncate(self._descriptor, size)
        return size


def _flush_dirty():
    for stream in list(_dirty.values()):
        stream._write_out()


_files.register_flush(_dirty, _flush_dirty)


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
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        _checked_size(buffer_size)
        super().__init__(raw, buffer_size)


class BufferedWriter(_Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        _checked_size(buffer_size)
        super().__init__(raw, buffer_size)


class BufferedRandom(_Buffered):
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


# Text ---------------------------------------------------------------------------------------------

def _check_newline(newline):
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline}")


class TextIOWrapper(TextIOBase):
    """Text over a stream of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        _check_newline(newline)
        self.buffer = buffer
        self.encoding = "UTF-8" if encoding is None or encoding == "locale" else encoding
        "".encode(self.encoding)
        self.errors = errors or "strict"
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._bytes = b""
        self._start = 0
        self._is_wide = "".join(c for c in self.encoding.lower() if c.isalnum())[:5] in (
            "utf16", "utf32")
        self._has_written = False

    def __repr__(self):
        mode = f" mode={self.mode!r}" if hasattr(self, "mode") else ""
        name = f" name={self.name!r}" if hasattr(self.buffer, "name") else ""
        return f"<_io.TextIOWrapper{name}{mode} encoding={self.encoding!r}>"

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def name(self):
        return self.buffer.name

    def close(self):
        if not self.closed:
            self.buffer.close()

    def flush(self):
        self._check_open()
        self.buffer.flush()

    def detach(self):
        self.flush()
        return self.buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None,
                    write_through=None):
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors
        if line_buffering is not None:
            self.line_buffering = line_buffering

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    # Writing

    def write(self, text, /):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not self.buffer.writable():
            self._unsupported("not writable")
        length = len(text)
        is_line = self.line_buffering and ("\n" in text or "\r" in text)
        if self._newline not in (None, "", "\n"):
            text = text.replace("\n", self._newline)
        if self._start < len(self._bytes) and self.buffer.seekable():
            self.seek(self.tell())
        encoding = self.encoding
        if self._is_wide and self._has_written and not encoding.lower()[-2:] in ("le", "be"):
            encoding += "-le"
        self._has_written = True
        self.buffer.write(text.encode(encoding, self.errors))
        if is_line or self.write_through:
            self.buffer.flush()
        return length

    # Reading

    def _check_readable(self):
        self._check_open()
        if not self.buffer.readable():
            self._unsupported("not readable")

    def _more(self):
        data = self.buffer.read() if self._is_wide else self.buffer.read1(DEFAULT_BUFFER_SIZE)
        if not data:
            return False
        if self._is_wide:
            # Kept as UTF-8: lines are found by their bytes.
            data = data.decode(self.encoding, self.errors).encode("utf-8", "surrogatepass")
        self._bytes = self._bytes[self._start:] + data
        self._start = 0
        return True

    def _take(self, end):
        data = self._bytes[self._start:end]
        self._start = end
        if self._is_wide:
            return data.decode("utf-8", "surrogatepass")
        return data.decode(self.encoding, self.errors)

    def _translate(self, text):
        if self._newline is None and "\r" in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def read(self, size=-1, /):
        self._check_readable()
        if size is None or size < 0:
            while self._more():
                pass
            return self._translate(self._take(len(self._bytes)))
        text = ""
        while len(text) < size:
            end = self._start + size - len(text)
            while len(self._bytes) < end + 4:
                held = len(self._bytes) - self._start
                if not self._more():
                    break
                end = self._start + size - len(text)
            end = min(end, len(self._bytes))
            while end < len(self._bytes) and self._bytes[end] & 0xC0 == 0x80:
                end += 1
            if self._newline is None and self._bytes[end - 1:end + 1] == b"\r\n":
                end += 1
            if end == self._start:
                break
            text += self._translate(self._take(end))
        return text

    def _line_end(self, start):
        """Where the line that goes on at the byte ends; 0 when its end is not there yet."""
        if self._newline in ("\n", "\r", "\r\n"):
            mark = self._newline.encode()
            found = self._bytes.find(mark, max(self._start, start - len(mark) + 1))
            return found + len(mark) if found >= 0 else 0
        feed = self._bytes.find(b"\n", start)
        carriage = self._bytes.find(b"\r", start, feed if feed >= 0 else len(self._bytes))
        if carriage < 0:
            return feed + 1
        if carriage + 1 == len(self._bytes):
            return 0
        return carriage + (2 if self._bytes[carriage + 1] == 10 else 1)

    def readline(self, size=-1, /):
        self._check_readable()
        start = self._start
        while True:
            end = self._line_end(start)
            if end:
                break
            held = max(len(self._bytes) - self._start - 1, 0)
            if not self._more():
                end = len(self._bytes)
                break
            start = self._start + held
        first = self._start
        line = self._translate(self._take(end))
        if size is not None and 0 <= size < len(line):
            line = line[:size]
            self._start = first + len(line.encode(self.encoding, self.errors))
        return line

    # Positions

    def seek(self, offset, whence=SEEK_SET, /):
        self._check_open()
        if whence == SEEK_CUR and offset != 0:
            self._unsupported("can't do nonzero cur-relative seeks")
        if whence == SEEK_END and offset != 0:
            self._unsupported("can't do nonzero end-relative seeks")
        if whence == SEEK_SET and offset < 0:
            raise ValueError(f"negative seek position {offset}")
        if whence == SEEK_CUR:
            offset, whence = self.tell(), SEEK_SET
        self._bytes = b""
        self._start = 0
        return self.buffer.seek(offset, whence)

    def tell(self):
        self._check_open()
        return self.buffer.tell() - (len(self._bytes) - self._start)

    def truncate(self, size=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if size is None else size)


StringIO, BytesIO = _streams.make_classes(TextIOBase, BufferedIOBase)


# open ---------------------------------------------------------------------------------------------

def _open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
          opener=None):
    if not isinstance(file, int):
        file = posix.fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    is_binary = "b" in letters
    if "t" in letters and is_binary:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("rwax")) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if is_binary and value is not None:
            article = "an" if name[0] == "e" else "a"
            raise ValueError(f"binary mode doesn't take {article} {name} argument")
    raw = FileIO(file, "".join(c for c in mode if c in "rwax+"), closefd, opener)
    try:
        is_line_buffered = buffering == 1 and not is_binary or buffering < 0 and raw.isatty()
        if buffering == 0:
            if is_binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
        cls = BufferedRandom if "+" in letters else (
            BufferedReader if "r" in letters else BufferedWriter)
        buffer = cls(raw, size)
        if is_binary:
            return buffer
        text = TextIOWrapper(buffer, encoding, errors, newline, is_line_buffered)
        text.mode = mode
        return text
    except BaseException:
        raw.close()
        raise


def open_code(path):
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2, /):
    return "locale" if encoding is None else encoding


for _cls in (FileIO, BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper):
    _cls.__module__ = "_io"
del _cls
