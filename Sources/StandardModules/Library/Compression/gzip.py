"""Files that gzip has compressed, read and written."""

import builtins
import io
import os
import struct
import time
import zlib

import _compression

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ, WRITE = "rb", "wb"
_COMPRESS_LEVEL_FAST, _COMPRESS_LEVEL_TRADEOFF, _COMPRESS_LEVEL_BEST = 1, 6, 9
READ_BUFFER_SIZE = 128 * 1024


class BadGzipFile(OSError):
    """A file is none of gzip, or broken."""


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a compressed file, in binary or (with "t" in the mode) as text."""

    def made(file, mode):
        if isinstance(file, (str, bytes, os.PathLike)):
            return GzipFile(file, mode, compresslevel)
        if hasattr(file, "read") or hasattr(file, "write"):
            return GzipFile(None, mode, compresslevel, file)
        raise TypeError("filename must be a str or bytes object, or a file")

    return _compression.open_packed(made, filename, mode, encoding, errors, newline)


def _read_exactly(file, count):
    data = file.read(count)
    while len(data) < count:
        more = file.read(count - len(data))
        if not more:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data += more
    return data


def _read_header(file):
    """Read the header of a member; return its time, or None at the end of the file."""
    magic = file.read(2)
    if magic == b"":
        return None
    if magic != b"\037\213":
        raise BadGzipFile(f"Not a gzipped file ({magic!r})")
    method, flags, mtime = struct.unpack("<BBIxx", _read_exactly(file, 8))
    if method != 8:
        raise BadGzipFile("Unknown compression method")
    if flags & FEXTRA:
        _read_exactly(file, struct.unpack("<H", _read_exactly(file, 2))[0])
    for flag in FNAME, FCOMMENT:
        if flags & flag:
            while file.read(1) not in (b"", b"\0"):
                pass
    if flags & FHCRC:
        _read_exactly(file, 2)
    return mtime


def _header(mtime, level, name=b""):
    speed = {_COMPRESS_LEVEL_BEST: 2, _COMPRESS_LEVEL_FAST: 4}.get(level, 0)
    return struct.pack("<4BLBB", 0x1F, 0x8B, 8, FNAME if name else 0, int(mtime), speed, 255) + (
        name + b"\0" if name else b"")


class _Input:
    """A file with bytes that were read too far put before it."""

    def __init__(self, file):
        self.file = file
        self.pending = b""

    def read(self, count):
        if not self.pending:
            return self.file.read(count)
        data, self.pending = self.pending[:count], self.pending[count:]
        return data if len(data) == count else data + self.file.read(count - len(data))


class _GzipReader(io.RawIOBase):
    """The decompressed bytes of all members of a file."""

    def __init__(self, file):
        self._file = file
        self._last_mtime = None
        self._rewind()

    def _rewind(self):
        self._input = _Input(self._file)
        self._decompressor = None
        self._position = self._crc = self._size = 0

    def readable(self):
        return True

    def seekable(self):
        return True

    def tell(self):
        return self._position

    def readinto(self, buffer):
        data = self._next(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def _begin(self):
        mtime = _read_header(self._input)
        if mtime is None:
            return False
        self._last_mtime = mtime
        self._crc = self._size = 0
        self._decompressor = zlib.decompressobj(-zlib.MAX_WBITS)
        return True

    def _end(self):
        crc, size = struct.unpack("<II", _read_exactly(self._input, 8))
        if crc != self._crc:
            raise BadGzipFile(f"CRC check failed {hex(crc)} != {hex(self._crc)}")
        if size != self._size & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        while (byte := self._input.read(1)) == b"\0":
            pass
        self._input.pending = byte + self._input.pending
        self._decompressor = None

    def _next(self, count):
        if not count:
            return b""
        while True:
            if self._decompressor is None and not self._begin():
                return b""
            tail = self._decompressor.unconsumed_tail
            data = tail or self._input.read(READ_BUFFER_SIZE)
            output = self._decompressor.decompress(data, count)
            self._crc = zlib.crc32(output, self._crc)
            self._size += len(output)
            self._position += len(output)
            if self._decompressor.eof:
                self._input.pending = self._decompressor.unused_data + self._input.pending
                self._end()
            elif not data and not output:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            if output:
                return output

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            offset += self._position
        elif whence == io.SEEK_END:
            while self._next(io.DEFAULT_BUFFER_SIZE):
                pass
            offset += self._position
        if offset < self._position:
            self._file.seek(0)
            self._rewind()
        while self._position < offset and self._next(min(io.DEFAULT_BUFFER_SIZE, offset - self._position)):
            pass
        return self._position


class GzipFile(io.BufferedIOBase):
    """A compressed file; read or written as what it holds."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        else:
            filename = os.fspath(filename)
        original_mode = mode
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
        self.name = filename
        self.fileobj = fileobj
        self._write_mtime = mtime
        if mode.startswith("r"):
            self.mode = READ
            self._buffer = io.BufferedReader(_GzipReader(fileobj))
        elif mode.startswith(("w", "a", "x")):
            if original_mode is None:
                import warnings

                warnings.warn(
                    "GzipFile was opened for writing, but this will change in future Python releases.  "
                    "Specify the mode argument for opening it for writing.", FutureWarning, 2)
            self.mode = WRITE
            self._crc = self._size = 0
            self.compress = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
            moment = time.time() if mtime is None else mtime
            fileobj.write(_header(moment, compresslevel, self._stored_name()))
        else:
            raise ValueError(f"Invalid mode: {mode!r}")

    def _stored_name(self):
        try:
            name = os.path.basename(self.name)
            if not isinstance(name, bytes):
                name = name.encode("latin-1")
            return name.removesuffix(b".gz")
        except UnicodeEncodeError:
            return b""

    def __repr__(self):
        return f"<gzip {self.fileobj!r} {hex(id(self))}>"

    @property
    def mtime(self):
        """The time that the last header read holds."""
        return self._buffer.raw._last_mtime

    def _check(self, mode):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file.")
        if self.mode != mode:
            import errno

            what = "write() on read-only" if mode == WRITE else "read() on write-only"
            raise OSError(errno.EBADF, f"{what} GzipFile object")

    # Writing

    def write(self, data):
        """Write bytes; return how many."""
        self._check(WRITE)
        length = len(data) if isinstance(data, (bytes, bytearray)) else memoryview(data).nbytes
        if length:
            self.fileobj.write(self.compress.compress(data))
            self._size += length
            self._crc = zlib.crc32(data, self._crc)
        return length

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        """Write what is buffered."""
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file.")
        if self.mode == WRITE:
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    # Reading

    def read(self, size=-1):
        """Read bytes; all that are left without a size."""
        self._check(READ)
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Read bytes with as few reads of the file as can be."""
        self._check(READ)
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, buffer):
        """Read bytes into a buffer; return how many."""
        self._check(READ)
        return self._buffer.readinto(buffer)

    def peek(self, n):
        """Bytes that come next, without taking them."""
        self._check(READ)
        return self._buffer.peek(n)

    def readline(self, size=-1):
        """Read a line."""
        self._check(READ)
        return self._buffer.readline(size)

    # Both

    @property
    def closed(self):
        return self.fileobj is None

    def close(self):
        """Close the file; what was not written yet is."""
        fileobj = self.fileobj
        if fileobj is None:
            return
        try:
            if self.mode == WRITE:
                fileobj.write(self.compress.flush() + struct.pack("<LL", self._crc, self._size & 0xFFFFFFFF))
            else:
                self._buffer.close()
        finally:
            self.fileobj = None
            mine, self.myfileobj = self.myfileobj, None
            if mine is not None:
                mine.close()

    def fileno(self):
        """The descriptor of the file."""
        return self.fileobj.fileno()

    def rewind(self):
        """Go back to the start, while reading."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file.")
        return self._size if self.mode == WRITE else self._buffer.tell()

    def seek(self, offset, whence=io.SEEK_SET):
        if self.mode == READ:
            self._check(READ)
            return self._buffer.seek(offset, whence)
        self._check(WRITE)
        if whence == io.SEEK_CUR:
            offset += self._size
        elif whence != io.SEEK_SET:
            raise ValueError("Seek from end not supported")
        if offset < self._size:
            raise OSError("Negative seek in write mode")
        self.write(b"\0" * (offset - self._size))
        return self._size


def compress(data, compresslevel=9, *, mtime=None):
    """Compress bytes as one member."""
    packed = zlib.compress(data, level=compresslevel, wbits=-15)
    moment = time.time() if mtime is None else mtime
    return _header(moment, compresslevel) + packed + struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def decompress(data):
    """Decompress all members of the bytes."""
    parts = []
    while True:
        file = io.BytesIO(data)
        if _read_header(file) is None:
            return b"".join(parts)
        decompressor = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        part = decompressor.decompress(data[file.tell():])
        if not decompressor.eof or len(decompressor.unused_data) < 8:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        crc, length = struct.unpack("<II", decompressor.unused_data[:8])
        if crc != zlib.crc32(part):
            raise BadGzipFile("CRC check failed")
        if length != len(part) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        parts.append(part)
        data = decompressor.unused_data[8:].lstrip(b"\0")


def main():
    """The command: packs and unpacks files, which stay, or what comes from standard input."""
    from argparse import ArgumentParser

    parser = ArgumentParser(
        description="A simple command line interface for the gzip module: act like gzip, but do not delete the "
        "input file.")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--fast", action="store_true", help="compress faster")
    group.add_argument("--best", action="store_true", help="compress better")
    group.add_argument("-d", "--decompress", action="store_true", help="act like gunzip instead of gzip")
    parser.add_argument("args", nargs="*", default=["-"], metavar="file")
    options = parser.parse_args()
    level = _COMPRESS_LEVEL_TRADEOFF
    if options.fast or options.best:
        level = _COMPRESS_LEVEL_FAST if options.fast else _COMPRESS_LEVEL_BEST
    for name in options.args:
        _convert(name, options.decompress, level)


def _convert(name, unpacks, level):
    import sys

    if name == "-":
        source, target = sys.stdin.buffer, sys.stdout.buffer
        if unpacks:
            source = GzipFile(filename="", mode="rb", fileobj=source)
        else:
            target = GzipFile(filename="", mode="wb", fileobj=target, compresslevel=level)
    elif not unpacks:
        source, target = builtins.open(name, "rb"), open(name + ".gz", "wb")
    elif name.endswith(".gz"):
        source, target = open(name, "rb"), builtins.open(name[:-3], "wb")
    else:
        sys.exit(f"filename doesn't end in .gz: {name!r}")
    while data := source.read(READ_BUFFER_SIZE):
        target.write(data)
    if target is not sys.stdout.buffer:
        target.close()
    if source is not sys.stdin.buffer:
        source.close()


if __name__ == "__main__":
    main()
