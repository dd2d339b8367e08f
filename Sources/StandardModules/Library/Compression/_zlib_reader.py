"""What reads gzip files: a decompressor that keeps the input which it has not used."""

import _compression
import _zlib
import zlib
from _operator import index as _index


class _ZlibDecompressor(_compression.Decompressor):
    """Decompresses data as it comes: one stream."""

    def __new__(cls, wbits=zlib.MAX_WBITS, zdict=b""):
        memoryview(zdict)
        self = object.__new__(cls)
        self._stream = _zlib.inflate(_index(wbits))
        if isinstance(self._stream, int):
            raise zlib._failure(None, self._stream, "while creating decompression object")
        self._dictionary = bytes(zdict)
        if self._dictionary and wbits < 0:
            self._take_dictionary()
        self._begin()
        return self

    def _take_dictionary(self):
        code = _zlib.set_dictionary(self._stream, self._dictionary)
        if code != zlib._OK:
            raise zlib._failure(self._stream, code, "while setting zdict")

    def _step(self, data, most):
        code, used, output = _zlib.step(self._stream, data, zlib.Z_SYNC_FLUSH, most)
        if code == zlib._NEED_DICT and self._dictionary:
            self._take_dictionary()
            code, more, output = _zlib.step(self._stream, bytes(data)[used:], zlib.Z_SYNC_FLUSH, most)
            used += more
        if code not in (zlib._OK, zlib._STREAM_END, zlib._BUFFER_ERROR):
            raise zlib._failure(self._stream, code, "while decompressing data")
        return code == zlib._STREAM_END, used, output

    def decompress(self, data, max_length=-1):
        """Take data in; return what is decompressed, at most so much of it."""
        if self._eof:
            raise EOFError("End of stream already reached")
        return self._decompress(data, max_length)


_ZlibDecompressor.__module__ = "zlib"
