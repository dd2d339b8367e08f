"""Tar files that come from a pipe or go into one: read or written once, from the beginning to the end."""

import builtins

from tarfile._headers import CompressionError, ReadError, StreamError

# What the first bytes say of the compression.
_MAGIC = ((b"\x1f\x8b\x08", "gz"), (b"BZh", "bz2"), (b"\x5d\0\0\x80", "xz"), (b"\xfd7zXZ", "xz"))


def _decompressor(kind):
    if kind == "gz":
        import zlib

        return zlib.decompressobj(wbits=31), zlib.error
    if kind == "bz2":
        import bz2

        return bz2.BZ2Decompressor(), OSError
    import lzma

    return lzma.LZMADecompressor(), lzma.LZMAError


def _compressor(kind, level, preset):
    if kind == "gz":
        import zlib

        return zlib.compressobj(level, zlib.DEFLATED, 31)
    if kind == "bz2":
        import bz2

        return bz2.BZ2Compressor(level)
    import lzma

    return lzma.LZMACompressor(preset=preset)


class Stream:
    """A file that only goes forward, in blocks of one size."""

    def __init__(self, name, mode, kind, fileobj, bufsize, level, preset):
        if kind not in ("tar", "gz", "bz2", "xz") and not (mode == "r" and kind == "*"):
            raise CompressionError(f"unknown compression type {kind!r}")
        self.name = name or ""
        self.mode = mode
        self.closed = False
        self._is_own = fileobj is None
        self._file = builtins.open(name, mode + "b") if fileobj is None else fileobj
        self._size = bufsize
        # What was read of the file, what was decompressed, and how much was returned.
        self._raw, self._buffer, self._place = b"", b"", 0
        self._coder = None
        try:
            self._begin(kind, level, preset)
        except BaseException:
            if self._is_own:
                self._file.close()
            raise

    def _begin(self, kind, level, preset):
        if self.mode == "w":
            self._coder = None if kind == "tar" else _compressor(kind, level, preset)
            return
        self._raw = self._file.read(self._size)
        found = next((known for magic, known in _MAGIC if self._raw.startswith(magic)), "tar")
        if kind != "*" and kind != found and kind != "tar":
            raise ReadError(f"not {'an lzma' if kind == 'xz' else f'a {kind}'} file".replace("gz file", "gzip file"))
        self._kind = found if kind == "*" else kind
        if self._kind != "tar":
            self._coder, self._error = _decompressor(self._kind)

    # Reading

    def _more(self):
        """Decompress some bytes; return whether there were any in the file."""
        data, self._raw = self._raw or self._file.read(self._size), b""
        if not data:
            return False
        if self._coder is None:
            self._buffer += data
            return True
        if self._coder.eof:
            # Another compressed file may follow; anything else is passed over.
            if not any(data.startswith(magic) for magic, kind in _MAGIC if kind == self._kind):
                return True
            self._coder, _ = _decompressor(self._kind)
        try:
            self._buffer += self._coder.decompress(data)
        except self._error as error:
            raise ReadError("invalid compressed data") from error
        if self._coder.eof:
            self._raw = self._coder.unused_data
        return True

    def read(self, size):
        """Read so many bytes, less at the end."""
        parts, count = [], 0
        while count < size:
            if not self._buffer and not self._more():
                break
            part = self._buffer[:size - count]
            self._buffer = self._buffer[len(part):]
            parts.append(part)
            count += len(part)
        self._place += count
        return b"".join(parts)

    def tell(self):
        """How many bytes were read or written."""
        return self._place

    def seek(self, pos=0):
        """Go to a place that is still to come."""
        if pos < self._place:
            raise StreamError("seeking backwards is not allowed")
        while self._place < pos and self.read(min(pos - self._place, self._size)):
            pass
        return self._place

    # Writing

    def write(self, data):
        """Write bytes, in blocks."""
        self._place += len(data)
        self._buffer += data if self._coder is None else self._coder.compress(data)
        while len(self._buffer) > self._size:
            self._file.write(self._buffer[:self._size])
            self._buffer = self._buffer[self._size:]

    def close(self):
        """Write what is left; a file that somebody else has opened stays open."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode == "w":
                if self._coder is not None:
                    self._buffer += self._coder.flush()
                if self._buffer:
                    self._file.write(self._buffer)
                    self._buffer = b""
        finally:
            if self._is_own:
                self._file.close()
