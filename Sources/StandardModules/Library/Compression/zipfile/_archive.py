"""The zip file as a whole: its members' records are read at the start and written at the end."""

import builtins
import os
import shutil
import stat
import struct
import threading
import time

from zipfile._members import MemberWriter, Tellable, ZipExtFile
from zipfile._packing import check_compression
from zipfile._records import (
    _LOCAL, DESCRIPTOR_FOLLOWS, UTF8_NAME, ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, BadZipFile,
    LargeZipFile, ZipInfo, closing_records, compression_name, find_end, limit, read_members)


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
    except (OSError, BadZipFile):
        return False


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
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        self.mode = mode
        self.compression, self.compresslevel = compression, compresslevel
        self.debug = 0
        self.pwd = None
        self.filelist, self.NameToInfo = [], {}
        self.metadata_encoding = metadata_encoding
        self._allowZip64 = allowZip64
        self._comment = b""
        self._didModify = self._writing = self._is_closed = False
        self._seekable = True
        self._open_members = 0
        self._lock = threading.RLock()
        self._strict_timestamps = strict_timestamps
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._filePassed = 0 if isinstance(file, str) else 1
        if self._filePassed:
            self.fp = file
            self.filename = getattr(file, "name", None)
        else:
            self.filename = file
            if mode == "a" and not os.path.exists(file):
                mode = "w"
            self.fp = open(file, {"r": "rb", "w": "w+b", "x": "x+b", "a": "r+b"}[mode])
        try:
            self._begin(mode)
        except BaseException:
            fp, self.fp = self.fp, None
            if not self._filePassed:
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
                self._didModify = True
                self.start_dir = self.fp.tell()
        else:
            self._didModify = True
            self._begin_new()

    def _begin_new(self):
        try:
            self.start_dir = self.fp.tell()
        except (AttributeError, OSError):
            self.fp = Tellable(self.fp)
            self.start_dir = 0
            self._seekable = False
        else:
            try:
                self.fp.seek(self.start_dir)
            except (AttributeError, OSError):
                self._seekable = False

    def _read_members(self):
        end = find_end(self.fp)
        if end is None:
            raise BadZipFile("File is not a zip file")
        _, size, offset, self._comment, place = end
        base = place - size - offset
        self.start_dir = offset + base
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        self.filelist = read_members(self.fp, size, self.start_dir, base, self.metadata_encoding or "cp437")
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
            if self._filePassed:
                parts.append(f" file={self.fp!r}")
            if self.filename is not None:
                parts.append(f" filename={self.filename!r}")
            parts.append(f" mode={self.mode!r}")
        return "".join(parts) + ">"

    @property
    def comment(self):
        """A text that belongs to the whole file, as bytes."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment).__name__}")
        if len(comment) > 0xFFFF:
            import warnings

            warnings.warn("Archive comment is too long; truncating to 65535 bytes", stacklevel=2)
        self._comment = comment[:0xFFFF]
        self._didModify = True

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

    def setpassword(self, pwd):
        """Set the password of encrypted members."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        self.pwd = pwd or None

    def _read_at(self, place, count):
        with self._lock:
            if self._writing:
                raise ValueError(
                    "Can't read from the ZIP file while there is an open writing handle on it. "
                    "Close the writing handle before trying to read.")
            file = self.fp or self._left_open
            file.seek(place)
            return file.read(count)

    def _let_member_go(self):
        self._open_members -= 1
        if self._is_closed and not self._open_members and not self._filePassed:
            self._left_open.close()

    def read(self, name, pwd=None):
        """The bytes of a member."""
        with self.open(name, "r", pwd) as file:
            return file.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Open a member to be read or written."""
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if mode == "w":
            if isinstance(name, ZipInfo):
                return self._open_to_write(name, force_zip64)
            info = ZipInfo(name)
            info.compress_type, info.compress_level = self.compression, self.compresslevel
            return self._open_to_write(info, force_zip64)
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        start = self._check_start(info)
        if not info.flag_bits & 1:
            return ZipExtFile(self, start, info)
        pwd = pwd or self.pwd
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        if not pwd:
            raise RuntimeError(f"File {name!r} is encrypted, password required for extraction")
        return ZipExtFile(self, start, info, pwd)

    def _check_start(self, info):
        """Compare the record at a member's start with what is known of it; return where its bytes begin."""
        head = self._read_at(info.header_offset, 30)
        if len(head) != 30:
            raise BadZipFile("Truncated file header")
        fields = struct.unpack(_LOCAL, head)
        if fields[0] != b"PK\3\4":
            raise BadZipFile("Bad magic number for file header")
        name = self._read_at(info.header_offset + 30, fields[9])
        if info.flag_bits & 0x20:
            raise NotImplementedError("compressed patched data (flag bit 5)")
        if info.flag_bits & 0x40:
            raise NotImplementedError("strong encryption (flag bit 6)")
        encoding = "utf-8" if fields[2] & UTF8_NAME else self.metadata_encoding or "cp437"
        if name.decode(encoding) != info.orig_filename:
            raise BadZipFile(f"File name in directory {info.orig_filename!r} and header {name!r} differ.")
        start = info.header_offset + 30 + fields[9] + fields[10]
        if info._end_offset is not None and start + info.compress_size > info._end_offset:
            raise BadZipFile(f"Overlapped entries: {info.orig_filename!r} (possible zip bomb)")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA):
            name = compression_name(info.compress_type)
            raise NotImplementedError(f"compression type {info.compress_type}" + (f" ({name})" if name else ""))
        return start

    def extract(self, member, path=None, pwd=None):
        """Write a member as a file below the path; return its path."""
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        # Members cannot leave the path: drives, roots and ".." are left out.
        words = [word for word in info.filename.split("/") if word not in ("", os.curdir, os.pardir)]
        if not words and not info.is_dir():
            raise ValueError("Empty filename.")
        target = os.path.normpath(os.path.join(os.getcwd() if path is None else os.fspath(path), *words))
        folder = os.path.dirname(target)
        if folder and not os.path.exists(folder):
            os.makedirs(folder, exist_ok=True)
        if info.is_dir():
            try:
                os.mkdir(target)
            except FileExistsError:
                if not os.path.isdir(target):
                    raise
            return target
        with self.open(info, pwd=pwd) as source, builtins.open(target, "wb") as copy:
            shutil.copyfileobj(source, copy)
        return target

    def extractall(self, path=None, members=None, pwd=None):
        """Write members (by default all) as files below the path."""
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    # Writing

    def _open_to_write(self, info, force_zip64=False):
        if force_zip64 and not self._allowZip64:
            raise ValueError("force_zip64 is True, but allowZip64 was False when opening the ZIP file.")
        if self._writing:
            raise ValueError(
                "Can't write to the ZIP file while there is another write handle open on it. "
                "Close the first handle before opening another.")
        info.CRC = info.compress_size = 0
        # The second bit says that a mark ends the stream.
        info.flag_bits = 2 if info.compress_type == ZIP_LZMA else 0
        if not self._seekable:
            info.flag_bits |= DESCRIPTOR_FOLLOWS
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        # What is compressed can be larger than it was.
        zip64 = force_zip64 or info.file_size * 1.05 > limit()
        if zip64 and not self._allowZip64:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        self._begin_member(info, zip64)
        self._writing = True
        return MemberWriter(self, info, zip64)

    def _begin_member(self, info, zip64):
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        if info.filename in self.NameToInfo:
            import warnings

            warnings.warn(f"Duplicate name: {info.filename!r}", stacklevel=4)
        if self.mode == "r":
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        check_compression(info.compress_type)
        if not self._allowZip64:
            large = (
                "Files count" if len(self.filelist) >= limit("ZIP_FILECOUNT_LIMIT")
                else "Filesize" if info.file_size > limit()
                else "Zipfile size" if info.header_offset > limit() else None)  # fmt: skip
            if large:
                raise LargeZipFile(f"{large} would require ZIP64 extensions")
        self._didModify = True
        self.fp.write(info.FileHeader(zip64))

    def _end_member(self, info, zip64):
        if info.flag_bits & DESCRIPTOR_FOLLOWS:
            form = "<4sLQQ" if zip64 else "<4sLLL"
            self.fp.write(struct.pack(form, b"PK\7\x08", info.CRC, info.compress_size, info.file_size))
            self.start_dir = self.fp.tell()
        else:
            self.start_dir = self.fp.tell()
            self.fp.seek(info.header_offset)
            self.fp.write(info.FileHeader(zip64))
            self.fp.seek(self.start_dir)
        self._note_member(info)

    def _note_member(self, info):
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def _check_no_writer(self):
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add a file of the system."""
        self._check_no_writer()
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
        self._check_no_writer()
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
        if isinstance(info, ZipInfo):
            if not info.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(info, str):
            info = ZipInfo(info if info.endswith("/") else info + "/")
            info.external_attr = (stat.S_IFDIR | mode & 0xFFFF) << 16 | 0x10
        else:
            raise TypeError("Expected type str or ZipInfo")
        info.CRC = info.compress_size = info.file_size = 0
        with self._lock:
            self._begin_member(info, False)
            self.start_dir = self.fp.tell()
            self._note_member(info)

    def close(self):
        """Write what ends the file, if something has changed."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError(
                "Can't close the ZIP file while there is an open writing handle on it. "
                "Close the writing handle before closing the zip.")
        try:
            if self.mode != "r" and self._didModify:
                with self._lock:
                    self._write_end()
        finally:
            # Members that are open go on reading.
            self._left_open, self.fp = self.fp, None
            self._is_closed = True
            if not self._filePassed and not self._open_members:
                self._left_open.close()

    def _write_end(self):
        if self._seekable:
            self.fp.seek(self.start_dir)
        for record in closing_records(self.filelist, self.start_dir, self._comment, self._allowZip64):
            self.fp.write(record)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()

    def __del__(self):
        self.close()


ZipFile.__module__ = is_zipfile.__module__ = "zipfile"
