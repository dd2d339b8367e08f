"""What compressed files have in common, whatever compresses them."""

import io
import os
import sys

BUFFER_SIZE = io.DEFAULT_BUFFER_SIZE


class BaseStream(io.BufferedIOBase):
    """A file that says what it cannot do."""

    def _check_not_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _check_can_read(self):
        if not self.readable():
            raise io.UnsupportedOperation("File not open for reading")

    def _check_can_write(self):
        if not self.writable():
            raise io.UnsupportedOperation("File not open for writing")

    def _check_can_seek(self):
        if not self.readable():
            raise io.UnsupportedOperation("Seeking is only supported on files open for reading")
        if not self.seekable():
            raise io.UnsupportedOperation("The underlying file object does not support seeking")


class DecompressReader(io.RawIOBase):
    """The decompressed bytes of a file: of all streams in it, one after the other."""

    def __init__(self, fp, decomp_factory, trailing_error=(), **decomp_args):
        self._fp = fp
        self._make = lambda: decomp_factory(**decomp_args)
        self._trailing_error = trailing_error
        self._size = -1
        self._start()

    def _start(self):
        self._decompressor = self._make()
        self._pos = 0
        self._eof = False

    def readable(self):
        return True

    def seekable(self):
        return self._fp.seekable()

    def close(self):
        self._decompressor = None
        return super().close()

    def readinto(self, b):
        with memoryview(b) as view, view.cast("B") as place:
            data = self.read(len(place))
            place[:len(data)] = data
        return len(data)

    def _next(self, size):
        """Some bytes, no more than that; none at the end."""
        while True:
            if self._decompressor.eof:
                packed = self._decompressor.unused_data or self._fp.read(BUFFER_SIZE)
                if not packed:
                    return b""
                self._decompressor = self._make()
                try:
                    data = self._decompressor.decompress(packed, size)
                except self._trailing_error:
                    return b""
            else:
                packed = b""
                if self._decompressor.needs_input:
                    packed = self._fp.read(BUFFER_SIZE)
                    if not packed:
                        raise EOFError("Compressed file ended before the end-of-stream marker was reached")
                data = self._decompressor.decompress(packed, size)
            if data:
                return data

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        if not size or self._eof:
            return b""
        data = self._next(size)
        self._pos += len(data)
        if not data:
            self._eof = True
            self._size = self._pos
        return data

    def readall(self):
        return b"".join(iter(lambda: self.read(sys.maxsize), b""))

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            offset += self._pos
        elif whence == io.SEEK_END:
            while self._size < 0:
                self.read(io.DEFAULT_BUFFER_SIZE)
            offset += self._size
        elif whence != io.SEEK_SET:
            raise ValueError(f"Invalid value for whence: {whence}")
        if offset < self._pos:
            self._fp.seek(0)
            self._start()
        while self._pos < offset and self.read(min(io.DEFAULT_BUFFER_SIZE, offset - self._pos)):
            pass
        return self._pos

    def tell(self):
        return self._pos


class PackedFile(BaseStream):
    """A file that is compressed when written and decompressed when read; kinds of it say by what."""

    _fp = None
    _closes = _is_written = False

    def _begin(self, filename, mode, compressor, reader):
        """Take a file, or open the one of that name: to write with a compressor, to read without one."""
        if isinstance(filename, (str, bytes, os.PathLike)):
            self._fp = open(filename, mode if "b" in mode else mode + "b")
            self._closes = True
        elif hasattr(filename, "read") or hasattr(filename, "write"):
            self._fp = filename
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")
        self._is_written = compressor is not None
        self._compressor = compressor
        self._pos = 0
        if compressor is None:
            self._buffer = io.BufferedReader(reader(self._fp))

    def close(self):
        """Write what is not written yet, and close the file."""
        if self.closed:
            return
        try:
            if self._is_written:
                self._fp.write(self._compressor.flush())
            else:
                self._buffer.close()
        finally:
            self._compressor = self._buffer = None
            file, self._fp = self._fp, None
            if self._closes:
                self._closes = False
                file.close()

    @property
    def closed(self):
        """Is the file closed?"""
        return self._fp is None

    @property
    def name(self):
        """The name of the file."""
        self._check_not_closed()
        return self._fp.name

    @property
    def mode(self):
        """How the file was opened."""
        return "wb" if self._is_written else "rb"

    def fileno(self):
        """The descriptor of the file."""
        self._check_not_closed()
        return self._fp.fileno()

    def seekable(self):
        """Can the place in the file be changed?"""
        return self.readable() and self._buffer.seekable()

    def readable(self):
        """Is the file open for reading?"""
        self._check_not_closed()
        return not self._is_written

    def writable(self):
        """Is the file open for writing?"""
        self._check_not_closed()
        return self._is_written

    def peek(self, size=-1):
        """Bytes that come next, without taking them."""
        self._check_can_read()
        return self._buffer.peek(size)

    def read(self, size=-1):
        """Read bytes; all that are left without a size."""
        self._check_can_read()
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Read bytes with as few reads of the file as can be."""
        self._check_can_read()
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, b):
        """Read bytes into a buffer; return how many."""
        self._check_can_read()
        return self._buffer.readinto(b)

    def readline(self, size=-1):
        """Read a line."""
        self._check_can_read()
        return self._buffer.readline(size)

    def write(self, data):
        """Write bytes; return how many."""
        self._check_can_write()
        length = len(data) if isinstance(data, (bytes, bytearray)) else memoryview(data).nbytes
        self._fp.write(self._compressor.compress(data))
        self._pos += length
        return length

    def seek(self, offset, whence=io.SEEK_SET):
        """Go to a place in what is read."""
        self._check_can_seek()
        return self._buffer.seek(offset, whence)

    def tell(self):
        """The place in what is read or written."""
        self._check_not_closed()
        return self._pos if self._is_written else self._buffer.tell()


def open_packed(make, filename, mode, encoding, errors, newline):
    """Open a compressed file, in binary or (with "t" in the mode) as text."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for name, value in ("encoding", encoding), ("errors", errors), ("newline", newline):
            if value is not None:
                raise ValueError(f"Argument {name!r} not supported in binary mode")
    binary = make(filename, mode.replace("t", ""))
    if "t" not in mode:
        return binary
    return io.TextIOWrapper(binary, io.text_encoding(encoding, 3), errors, newline)


class Compressor:
    """Compresses data as it comes; kinds of it say by what."""

    def _step(self, data, finishes):
        """The output of the library for some input, or for the end of it."""
        raise NotImplementedError

    def compress(self, data, /):
        """Take data in; return what is compressed so far, if anything."""
        if self._is_flushed:
            raise ValueError("Compressor has been flushed")
        return self._step(data, False)

    def flush(self):
        """Return what is left to write; the compressor is of no use after that."""
        if self._is_flushed:
            raise ValueError("Repeated call to flush()")
        self._is_flushed = True
        return self._step(b"", True)

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__name__}' object")


class Decompressor:
    """Decompresses data as it comes; kinds of it say by what."""

    eof = property(lambda self: self._eof, doc="Has the end of the stream been reached?")
    unused_data = property(lambda self: self._unused, doc="What follows the end of the stream.")
    needs_input = property(lambda self: self._needs_input, doc="Is more input needed for more output?")

    def _begin(self):
        self._eof = False
        self._needs_input = True
        self._unused = self._pending = b""

    def _step(self, data, most):
        """Whether the stream ends, how much input was used, and the output."""
        raise NotImplementedError

    def _decompress(self, data, most):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if self._pending:
            data = self._pending + bytes(data)
        self._eof, used, output = self._step(data, most)
        rest = bytes(memoryview(data).cast("B")[used:])
        self._needs_input = not self._eof and not rest and len(output) != most
        self._unused, self._pending = (rest, b"") if self._eof else (b"", rest)
        return output

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__name__}' object")


def decompress_all(data, make, error, refuse):
    """Decompress all streams of the data; what follows the first is left alone when it is none."""
    parts = []
    while True:
        decompressor = make()
        try:
            part = decompressor.decompress(data)
        except error:
            if parts:
                break
            raise
        parts.append(part)
        if not decompressor.eof:
            raise refuse("Compressed data ended before the end-of-stream marker was reached")
        data = decompressor.unused_data
        if not data:
            break
    return b"".join(parts)
