"""Compression as gzip and zip files have it, by the system's zlib."""

import _zlib
from _operator import index as _index

if not _zlib.load():
    raise ModuleNotFoundError("No module named 'zlib': the system has no libz", name="zlib")

Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
Z_DEFAULT_COMPRESSION, Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION = -1, 0, 1, 9
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
MAX_WBITS = 15
ZLIB_RUNTIME_VERSION = ZLIB_VERSION = _zlib.version()
__version__ = "1.0"

_OK, _STREAM_END, _NEED_DICT = 0, 1, 2
_STREAM_ERROR, _DATA_ERROR, _BUFFER_ERROR = -2, -3, -5


class error(Exception):
    """Data cannot be compressed or decompressed."""


error.__module__ = "zlib"


def _failure(stream, code, doing):
    message = _zlib.message(stream) if stream is not None else None
    if message is None:
        message = {
            _STREAM_ERROR: "inconsistent stream state", _DATA_ERROR: "invalid input data",
            _BUFFER_ERROR: "incomplete or truncated stream"}.get(code)
    return error(f"Error {code} {doing}: {message}" if message else f"Error {code} {doing}")


def _bytes(data):
    """The data, if it has a buffer."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return data


def crc32(data, value=0, /):
    """Compute a CRC-32 checksum of data."""
    return _zlib.crc32(data, value)


def adler32(data, value=1, /):
    """Compute an Adler-32 checksum of data."""
    return _zlib.adler32(data, value)


def compress(data, /, level=-1, wbits=15):
    """Returns a bytes object containing compressed data."""
    stream = _zlib.deflate(level, wbits, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY)
    if isinstance(stream, int):
        if stream == _STREAM_ERROR:
            raise error("Bad compression level")
        raise _failure(None, stream, "while compressing data")
    code, _, output = _zlib.step(stream, _bytes(data), Z_FINISH, -1)
    if code != _STREAM_END:
        raise _failure(stream, code, "while compressing data")
    return output


def decompress(data, /, wbits=15, bufsize=16384):
    """Returns a bytes object containing the uncompressed data."""
    if _index(bufsize) < 0:
        raise ValueError("bufsize must be non-negative")
    stream = _zlib.inflate(wbits)
    if isinstance(stream, int):
        raise _failure(None, stream, "while preparing to decompress data")
    code, _, output = _zlib.step(stream, _bytes(data), Z_SYNC_FLUSH, -1)
    if code != _STREAM_END:
        if code in (_OK, _BUFFER_ERROR):
            raise error("Error -5 while decompressing data: incomplete or truncated stream")
        raise _failure(stream, code, "while decompressing data")
    return output


class _Compress:
    """Compresses data as it comes; compressobj() makes it."""

    def __new__(cls):
        raise TypeError(f"cannot create 'zlib.{cls.__name__}' instances")

    def compress(self, data, /):
        """Returns a bytes object containing compressed data."""
        if self._stream is None:
            raise _failure(None, _STREAM_ERROR, "while compressing data")
        code, _, output = _zlib.step(self._stream, _bytes(data), Z_NO_FLUSH, -1)
        if code not in (_OK, _BUFFER_ERROR):
            raise _failure(self._stream, code, "while compressing data")
        return output

    def flush(self, mode=Z_FINISH, /):
        """Return a bytes object containing any remaining compressed data."""
        if mode == Z_NO_FLUSH:
            return b""
        if self._stream is None:
            raise _failure(None, _STREAM_ERROR, "while flushing")
        code, _, output = _zlib.step(self._stream, b"", mode, -1)
        if mode == Z_FINISH and code != _STREAM_END or code not in (_OK, _STREAM_END, _BUFFER_ERROR):
            raise _failure(self._stream, code, "while finishing compression" if code == 0 else "while flushing")
        if code == _STREAM_END:
            self._stream = None
        return output

    def copy(self):
        """Return a copy of the compression object."""
        stream = _STREAM_ERROR if self._stream is None else _zlib.copy(self._stream)
        if isinstance(stream, int):
            if stream == _STREAM_ERROR:
                raise ValueError("Inconsistent stream state")
            raise _failure(None, stream, "while copying compression object")
        return _made(_Compress, stream)

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo, /):
        return self.copy()

    def __reduce__(self):
        raise TypeError("cannot pickle 'zlib.Compress' object")


class _Decompress:
    """Decompresses data as it comes; decompressobj() makes it."""

    __new__ = _Compress.__new__

    def _run(self, data, max_length):
        code, used, output = _zlib.step(self._stream, data, Z_SYNC_FLUSH, max_length)
        if code == _NEED_DICT:
            if self._dictionary is None:
                raise _failure(self._stream, code, "while decompressing data")
            code = _zlib.set_dictionary(self._stream, self._dictionary)
            if code != _OK:
                raise _failure(self._stream, code, "while setting zdict")
            data = bytes(data)[used:]
            left = max_length - len(output) if max_length >= 0 else -1
            code, used, more = _zlib.step(self._stream, data, Z_SYNC_FLUSH, left)
            output += more
        return code, bytes(data)[used:], output

    def decompress(self, data, /, max_length=0):
        """Return a bytes object containing the decompressed version of the data."""
        max_length = _index(max_length)
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        if self.eof:
            self.unused_data += bytes(_bytes(data))
            return b""
        code, rest, output = self._run(_bytes(data), max_length or -1)
        if code == _STREAM_END:
            self.unused_data, self.unconsumed_tail = rest, b""
            self.eof = True
        elif code in (_OK, _BUFFER_ERROR):
            self.unconsumed_tail = rest
        else:
            self.unconsumed_tail = rest
            raise _failure(self._stream, code, "while decompressing data")
        return output

    def flush(self, length=DEF_BUF_SIZE, /):
        """Return a bytes object containing any remaining decompressed data."""
        if _index(length) <= 0:
            raise ValueError("length must be greater than zero")
        if self.eof:
            self._stream = None
            return b""
        tail, self.unconsumed_tail = self.unconsumed_tail, b""
        code, rest, output = self._run(tail, -1)
        if code == _STREAM_END:
            self.unused_data = rest
            self.eof, self._stream = True, None
        elif code not in (_OK, _BUFFER_ERROR):
            raise _failure(self._stream, code, "while decompressing data")
        else:
            self.unconsumed_tail = rest
        return output

    def copy(self):
        """Return a copy of the decompression object."""
        stream = _STREAM_ERROR if self._stream is None else _zlib.copy(self._stream)
        if isinstance(stream, int):
            raise ValueError("Inconsistent stream state")
        copy = _decompressor(stream, self._dictionary)
        copy.unused_data, copy.unconsumed_tail, copy.eof = self.unused_data, self.unconsumed_tail, self.eof
        return copy

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo, /):
        return self.copy()

    def __reduce__(self):
        raise TypeError("cannot pickle 'zlib.Decompress' object")


def _made(cls, stream):
    self = object.__new__(cls)
    self._stream = stream
    return self


def _decompressor(stream, zdict):
    self = _made(_Decompress, stream)
    self._dictionary = zdict
    self.unused_data = self.unconsumed_tail = b""
    self.eof = False
    return self


_Compress.__name__ = _Compress.__qualname__ = "Compress"
_Decompress.__name__ = _Decompress.__qualname__ = "Decompress"


def compressobj(
    level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None,
):  # fmt: skip
    """Return a compressor object."""
    stream = _zlib.deflate(level, wbits, memLevel, strategy) if method == DEFLATED else _STREAM_ERROR
    if isinstance(stream, int):
        if stream == _STREAM_ERROR:
            raise ValueError("Invalid initialization option")
        raise _failure(None, stream, "while creating compression object")
    if zdict is not None and _zlib.set_dictionary(stream, zdict) != _OK:
        raise ValueError("Invalid dictionary")
    return _made(_Compress, stream)


def decompressobj(wbits=MAX_WBITS, zdict=None):
    """Return a decompressor object."""
    if zdict is not None and not hasattr(zdict, "__buffer__") and not isinstance(zdict, (bytes, bytearray, memoryview)):
        raise TypeError("zdict argument must support the buffer protocol")
    stream = _zlib.inflate(wbits)
    if isinstance(stream, int):
        if stream == _STREAM_ERROR:
            raise ValueError("Invalid initialization option")
        raise _failure(None, stream, "while creating decompression object")
    if zdict is not None and wbits < 0 and _zlib.set_dictionary(stream, zdict) != _OK:
        raise ValueError("Invalid dictionary")
    return _decompressor(stream, zdict)


def __getattr__(name):
    if name == "_ZlibDecompressor":
        from _zlib_reader import _ZlibDecompressor

        return _ZlibDecompressor
    raise AttributeError(f"module 'zlib' has no attribute {name!r}")
