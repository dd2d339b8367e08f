"""Zip files: several files in one, each compressed on its own."""

import builtins
import io
import os
import shutil
import stat
import struct
import time
import zlib
from zipfile._packing import VERSIONS, check_compression, packer, unpacker
from zipfile._path import Path
from zipfile._records import (
    _END, _LOCAL, ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, BadZipFile, LargeZipFile,
    ZipInfo, compression_name, find_end, read_members)

__all__ = [
    "BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA",
    "is_zipfile", "ZipInfo", "ZipFile", "LargeZipFile", "Path",
]  # fmt: skip

error = BadZipfile = BadZipFile
crc32 = zlib.crc32


def is_zipfile(filename):
    """Whether a file, by name or open, ends as zip files do."""
    try:
        if hasattr(filename, "read"):
            position = filename.tell()
            found = find_end(filename) is not None
            filename.seek(position)
            return found
        with open(filename, "rb") as file:
            return find_end(file) is not None
    except OSError:
        return False


class ZipExtFile(io.BufferedIOBase):
    """A member while it is read."""

    def __init__(self, file, start, info, mode):
        self._file = file
        self._start = start
        self._info = info
        self.name = info.filename
        self.mode = mode
        self.newlines = None
        self._rewind()

    def _rewind(self):
        self._place = self._start
        self._left = self._info.compress_size
        self._buffer = b""
        self._position = self._crc = 0
        self._is_at_end = False
        self._unpacker = unpacker(self._info.compress_type)

    def __repr__(self):
        if self.closed:
            return f"<{type(self).__module__}.{type(self).__qualname__} [closed]>"
        method = "" if self._unpacker is None else f" compress_type={compression_name(self._info.compress_type)}"
        return f"<{type(self).__module__}.{type(self).__qualname__} name={self.name!r}{method}>"

    def readable(self):
        return True

    def seekable(self):
        return self._file.seekable()

    def _more(self, count=65536):
        """The next decompressed bytes; none at the end."""
        while not self._is_at_end:
            data = b""
            if self._left > 0 and (self._unpacker is None or self._unpacker.needs_input):
                self._file.seek(self._place)
                data = self._file.read(min(self._left, max(count, 4096)))
                if not data:
                    raise EOFError
                self._place += len(data)
                self._left -= len(data)
            if self._unpacker is not None:
                data = self._unpacker.decompress(data, max(count, 4096))
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
        target = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._info.file_size}[whence]
        target = max(0, min(target, self._info.file_size))
        if target < self._position:
            self._rewind()
        while self._position < target:
            self.read(min(target - self._position, 1 << 20))
        return self._position


class _MemberWriter(io.BufferedIOBase):
    """A member while it is written."""

    def __init__(self, archive, info):
        self._archive = archive
        self._info = info
        self._packer = packer(info.compress_type, info.compress_level)
        self._crc = self._size = self._packed = 0
        self.name = info.filename
        self.mode = "wb"

    def writable(self):
        return True

    def write(self, data):
        """Write bytes; return how many."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        length = len(data) if isinstance(data, (bytes, bytearray)) else memoryview(data).nbytes
        self._size += length
        self._crc = zlib.crc32(data, self._crc)
        self._put(data if self._packer is None else self._packer.compress(data))
        return length

    def _put(self, data):
        self._packed += len(data)
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
            if max(self._size, self._packed) > 0xFFFFFFFE:
                raise LargeZipFile("Filesize would require ZIP64 extensions")
            self._archive._end_member(info)
        finally:
            self._archive._is_writing = False


class ZipFile:
    """A zip file; mode is r, w, x or a."""

    fp = None

    def __init__(
        self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *,
        strict_timestamps=True, metadata_encoding=None,
    ):  # fmt: skip
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        check_compression(compression)
        self.mode = mode
        self.compression, self.compresslevel = compression, compresslevel
        self.debug = 0
        self.pwd = None
        self.filelist, self.NameToInfo = [], {}
        self._comment = b""
        self._did_modify = self._is_writing = False
        self._strict_timestamps = strict_timestamps
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._is_own = isinstance(file, str)
        if self._is_own:
            self.filename = file
            if mode == "a" and not os.path.exists(file):
                mode = "w"
            self.fp = open(file, {"r": "rb", "w": "w+b", "x": "x+b", "a": "r+b"}[mode])
        else:
            self.fp = file
            self.filename = getattr(file, "name", None)
        try:
            self._begin(mode)
        except BaseException:
            fp, self.fp = self.fp, None
            if self._is_own:
                fp.close()
            raise

    def _begin(self, mode):
        if mode == "r":
            self._read_members()
        elif mode == "a":
            try:
                self._read_members()
                self.fp.seek(self.start_dir)
            except BadZipFile:
                self.fp.seek(0, 2)
                self._did_modify = True
                self.start_dir = self.fp.tell()
        else:
            self._did_modify = True
            self.start_dir = self.fp.tell()

    def _read_members(self):
        end = find_end(self.fp)
        if end is None:
            raise BadZipFile("File is not a zip file")
        _, size, offset, self._comment, place = end
        base = place - size - offset
        self.start_dir = offset + base
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        self.filelist = read_members(self.fp, size, self.start_dir, base)
        self.NameToInfo = {info.filename: info for info in self.filelist}

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        parts = [f"<{self.__class__.__module__}.{self.__class__.__qualname__}"]
        if self.fp is None:
            parts.append(" [closed]")
        else:
            parts.append(f" filename={self.filename!r}" if self._is_own or self.filename else f" file={self.fp!r}")
            parts.append(f" mode={self.mode!r}")
        return "".join(parts) + ">"

    @property
    def comment(self):
        """A text that belongs to the whole file, as bytes."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment)}")
        self._comment = comment[:0xFFFF]
        self._did_modify = True

    # What is there

    def namelist(self):
        """The names of all members."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """All members."""
        return self.filelist

    def getinfo(self, name):
        """The member of a name."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f"There is no item named {name!r} in the archive")
        return info

    def printdir(self, file=None):
        """Print a table of the members."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for info in self.filelist:
            date = "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6]
            print("%-46s %s %12d" % (info.filename, date, info.file_size), file=file)

    def testzip(self):
        """Read all members; return the name of the first that is broken."""
        for info in self.filelist:
            try:
                with self.open(info.filename) as file:
                    while file.read(1 << 20):
                        pass
            except BadZipFile:
                return info.filename
        return None

    # Reading

    def read(self, name, pwd=None):
        """The bytes of a member."""
        with self.open(name, "r", pwd) as file:
            return file.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Open a member to be read or written."""
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if mode == "w":
            if isinstance(name, ZipInfo):
                return self._open_to_write(name)
            info = ZipInfo(name, time.localtime(time.time())[:6])
            info.compress_type, info.compress_level = self.compression, self.compresslevel
            return self._open_to_write(info)
        if self._is_writing:
            raise ValueError(
                "Can't read from the ZIP file while there is an open writing handle on it. "
                "Close the writing handle before trying to read.")
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        self.fp.seek(info.header_offset)
        head = self.fp.read(30)
        if len(head) != 30:
            raise BadZipFile("Truncated file header")
        fields = struct.unpack(_LOCAL, head)
        if fields[0] != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        stored_name = self.fp.read(fields[9]).decode("utf-8" if fields[2] & 0x800 else "cp437")
        if stored_name != info.orig_filename:
            raise BadZipFile(
                f"File name in directory {info.orig_filename!r} and header {stored_name.encode()!r} differ.")
        if info.flag_bits & 1:
            raise RuntimeError(f"File {name!r} is encrypted, password required for extraction")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA):
            raise NotImplementedError(
                f"compression type {info.compress_type} ({compression_name(info.compress_type)})")
        return ZipExtFile(self.fp, info.header_offset + 30 + fields[9] + fields[10], info, mode)

    def extract(self, member, path=None, pwd=None):
        """Write a member as a file below the path; return its path."""
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        # Members cannot leave the path: drives, roots and ".." are left out.
        words = [word for word in info.filename.split("/") if word not in ("", os.curdir, os.pardir)]
        target = os.path.normpath(os.path.join(os.getcwd() if path is None else os.fspath(path), *words))
        os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        with self.open(info, pwd=pwd) as source, builtins.open(target, "wb") as copy:
            shutil.copyfileobj(source, copy)
        return target

    def extractall(self, path=None, members=None, pwd=None):
        """Write members (by default all) as files below the path."""
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    # Writing

    def _open_to_write(self, info):
        if self.mode == "r":
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if self._is_writing:
            raise ValueError(
                "Can't write to the ZIP file while there is another write handle open on it. "
                "Close the first handle before opening another.")
        check_compression(info.compress_type)
        if info.filename in self.NameToInfo:
            import warnings

            warnings.warn(f"Duplicate name: {info.filename!r}", stacklevel=3)
        info.CRC = info.compress_size = 0
        # The second bit says that a mark ends the stream.
        info.flag_bits = 2 if info.compress_type == ZIP_LZMA else 0
        needed = VERSIONS.get(info.compress_type, 20)
        info.extract_version = max(needed, info.extract_version)
        info.create_version = max(needed, info.create_version)
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._did_modify = self._is_writing = True
        self.fp.write(info.FileHeader())
        return _MemberWriter(self, info)

    def _end_member(self, info):
        end = self.fp.tell()
        self.fp.seek(info.header_offset)
        self.fp.write(info.FileHeader())
        self.fp.seek(end)
        self.start_dir = end
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add a file of the system."""
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with builtins.open(filename, "rb") as source, self.open(info, "w") as target:
            shutil.copyfileobj(source, target, 1024 * 8)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Add bytes, or a text in UTF-8."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info, time.localtime(time.time())[:6])
            info.compress_type, info.compress_level = self.compression, self.compresslevel
            info.external_attr = (0o40775 << 16 | 0x10) if info.filename.endswith("/") else 0o600 << 16
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        info.file_size = len(data)
        with self.open(info, "w") as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Add a folder."""
        info = zinfo_or_directory_name
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info if info.endswith("/") else info + "/")
            info.external_attr = (stat.S_IFDIR | mode & 0xFFFF) << 16 | 0x10
        elif not info.is_dir():
            raise ValueError("The given ZipInfo does not describe a directory")
        with self.open(info, "w"):
            pass

    def close(self):
        """Write what ends the file, if something has changed."""
        if self.fp is None:
            return
        if self._is_writing:
            raise ValueError(
                "Can't close the ZIP file while there is an open writing handle on it. "
                "Close the writing handle before closing the zip.")
        try:
            if self.mode != "r" and self._did_modify:
                self.fp.seek(self.start_dir)
                records = b"".join(info._central() for info in self.filelist)
                if len(self.filelist) > 0xFFFF or self.start_dir > 0xFFFFFFFE:
                    raise LargeZipFile("Files count would require ZIP64 extensions")
                count = len(self.filelist)
                self.fp.write(records + struct.pack(
                    _END, b"PK\5\6", 0, 0, count, count, len(records), self.start_dir, len(self._comment)) + self._comment)
                if self.mode == "a":
                    self.fp.truncate()
                self.fp.flush()
        finally:
            fp, self.fp = self.fp, None
            if self._is_own:
                fp.close()

    def __del__(self):
        self.close()
