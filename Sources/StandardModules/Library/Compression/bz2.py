"""Compression as bzip2 files have it, by the system's libbzip2."""

import _bzip2

if not _bzip2.load():
    raise ModuleNotFoundError("No module named 'bz2': the system has no libbz2", name="bz2")

import _compression

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]

_STREAM_END = 4
_REFUSALS = {
    -1: (RuntimeError, "Internal error - Invalid sequence of commands sent to libbzip2"),
    -2: (ValueError, "Internal error - invalid parameters passed to libbzip2"),
    -3: (MemoryError,),
    -4: (OSError, "Invalid data stream"),
    -5: (OSError, "Invalid data stream"),
    -6: (OSError, "Unknown I/O error"),
    -7: (EOFError, "Compressed file ended before the logical end-of-stream was detected"),
    -9: (SystemError, "libbzip2 was not compiled correctly"),
}


def _checked(code):
    if code >= 0:
        return
    kind, *texts = _REFUSALS.get(code, (OSError, f"Unrecognized error from libbzip2: {code}"))
    raise kind(*texts)


def _stream(made):
    if isinstance(made, int):
        _checked(made)
    return made


class BZ2Compressor(_compression.Compressor):
    """Compresses data as it comes."""

    def __new__(cls, compresslevel=9, /):
        self = object.__new__(cls)
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        self._stream = _stream(_bzip2.compress(compresslevel))
        self._is_flushed = False
        return self

    def _step(self, data, finishes):
        code, _, output = _bzip2.step(self._stream, data, finishes, -1)
        _checked(code)
        return output


class BZ2Decompressor(_compression.Decompressor):
    """Decompresses data as it comes: one stream."""

    def __new__(cls):
        self = object.__new__(cls)
        self._stream = _stream(_bzip2.decompress())
        self._begin()
        return self

    def _step(self, data, most):
        code, used, output = _bzip2.step(self._stream, data, False, most)
        _checked(code)
        return code == _STREAM_END, used, output

    def decompress(self, data, max_length=-1):
        """Take data in; return what is decompressed, at most so much of it."""
        if self._eof:
            raise EOFError("End of stream already reached")
        return self._decompress(data, max_length)


class BZ2File(_compression.PackedFile):
    """A file that bzip2 compresses."""

    def __init__(self, filename, mode="r", *, compresslevel=9):
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        if mode not in ("", "r", "rb", "w", "wb", "x", "xb", "a", "ab"):
            raise ValueError(f"Invalid mode: {mode!r}")
        compressor = BZ2Compressor(compresslevel) if mode.strip("rb") else None
        self._begin(
            filename, mode or "r", compressor,
            lambda file: _compression.DecompressReader(file, BZ2Decompressor, trailing_error=OSError))

    def readline(self, size=-1):
        """Read a line."""
        return super().readline(_size(size))

    def readlines(self, size=-1):
        """Read lines until they have that size; all that are left without one."""
        self._check_can_read()
        return self._buffer.readlines(_size(size))


def _size(size):
    if isinstance(size, int):
        return size
    if not hasattr(size, "__index__"):
        raise TypeError("Integer argument expected")
    return size.__index__()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a compressed file, in binary or (with "t" in the mode) as text."""
    return _compression.open_packed(
        lambda file, mode: BZ2File(file, mode, compresslevel=compresslevel), filename, mode, encoding, errors,
        newline)


def compress(data, compresslevel=9):
    """Compress data as one stream."""
    compressor = BZ2Compressor(compresslevel)
    return compressor.compress(data) + compressor.flush()


def decompress(data):
    """Decompress all streams of the data."""
    if not data:
        return b""
    return _compression.decompress_all(data, BZ2Decompressor, OSError, ValueError)


BZ2Compressor.__module__ = BZ2Decompressor.__module__ = "_bz2"
