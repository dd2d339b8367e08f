"""Members of a zip file that are open: to be read, or to be written."""

import io
import os
import zlib

from zipfile._packing import decrypter, packer, unpacker
from zipfile._records import DESCRIPTOR_FOLLOWS, BadZipFile, compression_name, limit


class ZipExtFile(io.BufferedIOBase):
    """A member while it is read."""

    MIN_READ_SIZE = 4096

    def __init__(self, archive, start, info, pwd=None):
        self._archive = archive
        self._start = start
        self._info = info
        self._pwd = pwd
        self.name = info.filename
        self.mode = "rb"
        self.newlines = None
        archive._open_members += 1
        self._rewind()

    def _rewind(self):
        self._place = self._start
        self._left = self._info.compress_size
        self._decrypt = None
        if self._pwd:
            self._begin_decryption()
        self._buffer = b""
        self._position = self._crc = 0
        self._is_at_end = False
        self._unpacker = unpacker(self._info.compress_type)

    def _begin_decryption(self):
        self._decrypt = decrypter(self._pwd)
        check = self._decrypt(self._archive._read_at(self._start, 12))[11]
        self._place += 12
        self._left -= 12
        info = self._info
        # Members that were written as a stream knew no sum yet.
        expected = info._raw_time >> 8 if info.flag_bits & DESCRIPTOR_FOLLOWS else info.CRC >> 24
        if check != expected & 0xFF:
            raise RuntimeError(f"Bad password for file {info.orig_filename!r}")

    def close(self):
        """Let go of the archive, which may be closed already."""
        if not self.closed:
            super().close()
            self._archive._let_member_go()

    def __repr__(self):
        if self.closed:
            return f"<{type(self).__module__}.{type(self).__qualname__} [closed]>"
        method = "" if self._unpacker is None else f" compress_type={compression_name(self._info.compress_type)}"
        return f"<{type(self).__module__}.{type(self).__qualname__} name={self.name!r}{method}>"

    def readable(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return True

    def seekable(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self._archive._seekable

    def _more(self, count=65536):
        """The next decompressed bytes; none at the end."""
        while not self._is_at_end:
            data = b""
            if self._left > 0 and (self._unpacker is None or self._unpacker.needs_input):
                data = self._archive._read_at(self._place, min(self._left, max(count, self.MIN_READ_SIZE)))
                if not data:
                    raise EOFError
                self._place += len(data)
                self._left -= len(data)
                if self._decrypt:
                    data = self._decrypt(data)
            if self._unpacker is not None:
                data = self._unpacker.decompress(data, max(count, self.MIN_READ_SIZE))
                self._is_at_end = self._unpacker.eof or self._left <= 0 and self._unpacker.needs_input and not data
            else:
                self._is_at_end = self._left <= 0
            self._crc = zlib.crc32(data, self._crc)
            if self._is_at_end and self._crc != self._info.CRC:
                raise BadZipFile(f"Bad CRC-32 for file {self.name!r}")
            if data:
                return data
        return b""

    def read(self, n=-1):
        """Read bytes; all that are left without a number."""
        if self.closed:
            raise ValueError("read from closed file.")
        parts = [self._buffer]
        have = len(self._buffer)
        while n is None or n < 0 or have < n:
            part = self._more(65536 if n is None or n < 0 else n - have)
            if not part:
                break
            parts.append(part)
            have += len(part)
        data = b"".join(parts)
        self._buffer = b""
        if n is not None and 0 <= n < len(data):
            data, self._buffer = data[:n], data[n:]
        self._position += len(data)
        return data

    def read1(self, n=-1):
        """Read bytes that are at hand, or the next ones."""
        if not self._buffer:
            self._buffer = self._more()
        return self.read(len(self._buffer) if n is None or n < 0 else min(n, len(self._buffer)))

    def peek(self, n=1):
        """Bytes that come next, without taking them."""
        if not self._buffer:
            self._buffer = self._more()
        return self._buffer[:512] if n <= 512 else self._buffer

    def readline(self, limit=-1):
        """Read a line."""
        while b"\n" not in self._buffer and (limit is None or limit < 0 or len(self._buffer) < limit):
            part = self._more()
            if not part:
                break
            self._buffer += part
        end = self._buffer.find(b"\n") + 1 or len(self._buffer)
        return self.read(end if limit is None or limit < 0 else min(end, limit))

    def tell(self):
        if self.closed:
            raise ValueError("tell on closed file.")
        return self._position

    def seek(self, offset, whence=os.SEEK_SET):
        """Go to another place; backwards the member is read anew."""
        if self.closed:
            raise ValueError("seek on closed file.")
        origins = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._info.file_size}
        if whence not in origins:
            raise ValueError("whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)")
        target = offset + origins[whence]
        target = max(0, min(target, self._info.file_size))
        if target < self._position:
            self._rewind()
        while self._position < target:
            self.read(min(target - self._position, 1 << 20))
        return self._position


class MemberWriter(io.BufferedIOBase):
    """A member while it is written."""

    def __init__(self, archive, info, zip64):
        self._archive = archive
        self._info = info
        self._zip64 = zip64
        self._packer = packer(info.compress_type, info.compress_level)
        self._crc = self._size = self._packed = 0

    @property
    def name(self):
        return self._info.filename

    @property
    def mode(self):
        return "wb"

    def writable(self):
        return True

    def write(self, data):
        """Write bytes; return how many."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        length = len(data) if isinstance(data, (bytes, bytearray)) else memoryview(data).nbytes
        self._size += length
        self._crc = zlib.crc32(data, self._crc)
        self._put(data if self._packer is None else self._packer.compress(data), length)
        return length

    def _put(self, data, length=0):
        self._packed += len(data) if self._packer else length
        self._archive.fp.write(data)

    def close(self):
        if self.closed:
            return
        try:
            super().close()
            if self._packer is not None:
                self._put(self._packer.flush())
            info = self._info
            info.CRC, info.file_size, info.compress_size = self._crc, self._size, self._packed
            if not self._zip64:
                for size, name in (self._size, "File"), (self._packed, "Compressed"):
                    if size > limit():
                        raise RuntimeError(f"{name} size too large, try using force_zip64")
            self._archive._end_member(info, self._zip64)
        finally:
            self._archive._writing = False


class Tellable:
    """A stream that cannot say where it is: the bytes written to it are counted."""

    def __init__(self, fp):
        self.fp = fp
        self.offset = 0

    def write(self, data):
        count = self.fp.write(data)
        self.offset += count
        return count

    def tell(self):
        return self.offset

    def flush(self):
        self.fp.flush()

    def close(self):
        self.fp.close()


ZipExtFile.__module__ = "zipfile"
