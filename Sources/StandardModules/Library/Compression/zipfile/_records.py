"""The records of a zip file: of each member at its start and at the end of the file."""

import os
import stat
import struct
import sys
import time
import zlib

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = ZIP_MAX_COMMENT = (1 << 16) - 1
DEFAULT_VERSION, ZIP64_VERSION, BZIP2_VERSION, LZMA_VERSION = 20, 45, 46, 63
# Bits of the flags: sizes and sum come behind a member's bytes; its name is in UTF-8.
DESCRIPTOR_FOLLOWS, UTF8_NAME = 1 << 3, 1 << 11
# The version of the format that a reader must know.
_VERSIONS = {ZIP_BZIP2: BZIP2_VERSION, ZIP_LZMA: LZMA_VERSION}
_LOCAL = "<4s5H3L2H"
_CENTRAL = "<4s4B4H3L5H2L"
_END = "<4s4H2LH"
_METHODS = {
    0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce", 6: "implode", 7: "tokenize",
    8: "deflate", 9: "deflate64", 10: "implode", 12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 97: "wavpack",
    98: "ppmd",
}  # fmt: skip


def limit(name="ZIP64_LIMIT"):
    """What is larger than this needs the records for large files; scripts may set it in the module."""
    return getattr(sys.modules["zipfile"], name)


class BadZipFile(Exception):
    """A file is none of zip, or broken."""


class LargeZipFile(Exception):
    """A file is larger than may be written."""


class ZipInfo:
    """What is known of a member."""

    __slots__ = (
        "orig_filename", "filename", "date_time", "compress_type", "compress_level", "comment", "extra",
        "create_system", "create_version", "extract_version", "reserved", "flag_bits", "volume",
        "internal_attr", "external_attr", "header_offset", "CRC", "compress_size", "file_size",
        "_raw_time", "_end_offset",
    )  # fmt: skip

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        end = filename.find(chr(0))
        self.filename = filename if end < 0 else filename[:end]
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type, self.compress_level = ZIP_STORED, None
        self.comment = self.extra = b""
        self.create_system, self.create_version, self.extract_version = 3, 20, 20
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = self.CRC = self.header_offset = 0
        self._end_offset = None

    @property
    def _compresslevel(self):
        """The level under the name that it had before it was public."""
        return self.compress_level

    @_compresslevel.setter
    def _compresslevel(self, value):
        self.compress_level = value

    def __repr__(self):
        parts = [f"<{self.__class__.__name__} filename={self.filename!r}"]
        if self.compress_type != ZIP_STORED:
            parts.append(f" compress_type={_METHODS.get(self.compress_type, self.compress_type)}")
        high, low = self.external_attr >> 16, self.external_attr & 0xFFFF
        if high:
            parts.append(f" filemode={stat.filemode(high)!r}")
        if low:
            parts.append(f" external_attr={low:#x}")
        is_folder = self.is_dir()
        if not is_folder or self.file_size:
            parts.append(f" file_size={self.file_size!r}")
        if (not is_folder or self.compress_size) and (
                self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(f" compress_size={self.compress_size!r}")
        return "".join(parts) + ">"

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """What there is to know of a file of the system."""
        if isinstance(filename, os.PathLike):
            filename = os.fspath(filename)
        stats = os.stat(filename)
        date_time = time.localtime(stats.st_mtime)[:6]
        if not strict_timestamps and date_time[0] < 1980:
            date_time = (1980, 1, 1, 0, 0, 0)
        elif not strict_timestamps and date_time[0] > 2107:
            date_time = (2107, 12, 31, 23, 59, 59)
        arcname = os.path.normpath(filename if arcname is None else arcname).lstrip("/")
        is_folder = stat.S_ISDIR(stats.st_mode)
        info = cls(arcname + "/" if is_folder else arcname, date_time)
        info.external_attr = (stats.st_mode & 0xFFFF) << 16
        if is_folder:
            info.external_attr |= 0x10
        else:
            info.file_size = stats.st_size
        return info

    def is_dir(self):
        """Whether the member is a folder."""
        return self.filename.endswith("/")

    # As bytes

    def _time_fields(self):
        year, month, day, hour, minute, second = self.date_time[:6]
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def _encoded_name(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits & ~UTF8_NAME
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | UTF8_NAME

    def _need_version(self, is_large):
        needed = max(ZIP64_VERSION if is_large else 20, _VERSIONS.get(self.compress_type, 20))
        self.extract_version = max(needed, self.extract_version)
        self.create_version = max(needed, self.create_version)

    def FileHeader(self, zip64=None):
        """The record at the member's start."""
        name, flags = self._encoded_name()
        sizes = (0, 0) if flags & DESCRIPTOR_FOLLOWS else (self.compress_size, self.file_size)
        extra = self.extra
        if max(sizes) > limit() if zip64 is None else zip64:
            extra += struct.pack("<HHQQ", 1, 16, sizes[1], sizes[0])
            sizes = 0xFFFFFFFF, 0xFFFFFFFF
            self._need_version(True)
        else:
            self._need_version(False)
        crc = 0 if flags & DESCRIPTOR_FOLLOWS else self.CRC
        return struct.pack(
            _LOCAL, b"PK\3\4", self.extract_version, flags, self.compress_type, *self._time_fields(), crc, *sizes,
            len(name), len(extra)) + name + extra

    def _central(self):
        """The record at the end of the file."""
        name, flags = self._encoded_name()
        large = []
        sizes, offset, extra = (self.compress_size, self.file_size), self.header_offset, self.extra
        if max(sizes) > limit():
            large += self.file_size, self.compress_size
            sizes = 0xFFFFFFFF, 0xFFFFFFFF
        if offset > limit():
            large.append(offset)
            offset = 0xFFFFFFFF
        if large:
            extra = struct.pack(f"<HH{len(large)}Q", 1, 8 * len(large), *large) + _without_large(extra)
        self._need_version(bool(large))
        return struct.pack(
            _CENTRAL, b"PK\1\2", self.create_version, self.create_system, self.extract_version, self.reserved,
            flags, self.compress_type, *self._time_fields(), self.CRC, *sizes,
            len(name), len(extra), len(self.comment), 0, self.internal_attr, self.external_attr,
            offset) + name + extra + self.comment

    def _decodeExtra(self, name_crc):
        """Take the sizes of large members, and names in UTF-8, from where they are."""
        for kind, data in _extra_fields(self.extra):
            if kind == 1:
                self._take_large(data)
            elif kind == 0x7075:
                self._take_name(data, name_crc)

    def _take_large(self, data):
        for name, title in ("file_size", "File size"), ("compress_size", "Compress size"), ("header_offset", "Header offset"):
            if getattr(self, name) == 0xFFFFFFFF:
                if len(data) < 8:
                    raise BadZipFile(f"Corrupt zip64 extra field. {title} not found.")
                setattr(self, name, struct.unpack("<Q", data[:8])[0])
                data = data[8:]

    def _take_name(self, data, name_crc):
        try:
            version, crc = struct.unpack("<BL", data[:5])
            name = data[5:].decode("utf-8")
        except struct.error as error:
            raise BadZipFile("Corrupt unicode path extra field (0x7075)") from error
        except UnicodeDecodeError as error:
            raise BadZipFile("Corrupt unicode path extra field (0x7075): invalid utf-8 bytes") from error
        if version == 1 and crc == name_crc:
            if name:
                self.filename = name.partition("\0")[0]
            else:
                import warnings

                warnings.warn("Empty unicode path extra field (0x7075)", stacklevel=2)


def _extra_fields(extra):
    while len(extra) >= 4:
        kind, length = struct.unpack("<HH", extra[:4])
        if length + 4 > len(extra):
            raise BadZipFile(f"Corrupt extra field {kind:04x} (size={length})")
        yield kind, extra[4:length + 4]
        extra = extra[length + 4:]


def _without_large(extra):
    """The fields but that of large members; what cannot be read as fields stays."""
    kept = b""
    while len(extra) >= 4:
        kind, length = struct.unpack("<HH", extra[:4])
        kept += b"" if kind == 1 else extra[:length + 4]
        extra = extra[length + 4:]
    return kept + extra


def find_end(file):
    """The last record of a zip file: (members, size, offset of their records, comment, its place), or None."""
    try:
        file.seek(0, 2)
        size = file.tell()
    except OSError:
        return None
    start = max(size - (1 << 16) - 22, 0)
    file.seek(start)
    data = file.read()
    place = data.rfind(b"PK\5\6")
    if place < 0 or len(data) - place < 22:
        return None
    record = struct.unpack(_END, data[place:place + 22])
    members, length, offset, comment_size = record[4:]
    comment = data[place + 22:place + 22 + comment_size]
    place += start
    large = _find_large_end(file, place)
    if large:
        return (*large[:3], comment, large[3])
    return members, length, offset, comment, place


def _find_large_end(file, place):
    if place < 76:
        return None
    file.seek(place - 20)
    magic, disk, _, disks = struct.unpack("<4sLQL", file.read(20))
    if magic != b"PK\6\7":
        return None
    if disk != 0 or disks > 1:
        raise BadZipFile("zipfiles that span multiple disks are not supported")
    file.seek(place - 76)
    record = struct.unpack("<4sQ2H2L4Q", file.read(56))
    return (record[7], record[8], record[9], place - 76) if record[0] == b"PK\6\6" else None


def closing_records(infos, start, comment, allows_large):
    """What ends a zip file whose members' records begin at a place."""
    records = b"".join(info._central() for info in infos)
    count, size = len(infos), len(records)
    large = (
        "Files count" if count > limit("ZIP_FILECOUNT_LIMIT")
        else "Central directory offset" if start > limit()
        else "Central directory size" if size > limit() else None)  # fmt: skip
    yield records
    if large:
        if not allows_large:
            raise LargeZipFile(f"{large} would require ZIP64 extensions")
        yield struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start)
        yield struct.pack("<4sLQL", b"PK\6\7", 0, start + size, 1)
        count, size, start = min(count, 0xFFFF), min(size, 0xFFFFFFFF), min(start, 0xFFFFFFFF)
    yield struct.pack(_END, b"PK\5\6", 0, 0, count, count, size, start, len(comment)) + comment


def read_members(file, members_size, start, base, encoding):
    """The members whose records begin at a place; base is what lies before the zip file proper."""
    file.seek(start)
    data = file.read(members_size)
    infos = []
    position = 0
    while position < len(data):
        head = data[position:position + 46]
        if len(head) != 46:
            raise BadZipFile("Truncated central directory")
        fields = struct.unpack(_CENTRAL, head)
        if fields[0] != b"PK\1\2":
            raise BadZipFile("Bad magic number for central directory")
        name_size, extra_size, comment_size = fields[12:15]
        position += 46
        name = data[position:position + name_size]
        info = ZipInfo(name.decode("utf-8" if fields[5] & UTF8_NAME else encoding))
        position += name_size
        info.extra = data[position:position + extra_size]
        position += extra_size
        info.comment = data[position:position + comment_size]
        position += comment_size
        _, info.create_version, info.create_system, info.extract_version, info.reserved = fields[:5]
        if info.extract_version > 63:
            raise NotImplementedError(f"zip file version {info.extract_version / 10:.1f}")
        info.flag_bits, info.compress_type, clock, day = fields[5:9]
        info.CRC, info.compress_size, info.file_size = fields[9:12]
        info.volume, info.internal_attr, info.external_attr, info.header_offset = fields[15:]
        info._raw_time = clock
        info.date_time = (
            (day >> 9) + 1980, day >> 5 & 15, day & 31, clock >> 11, clock >> 5 & 63, (clock & 31) * 2)
        info._decodeExtra(zlib.crc32(name))
        info.header_offset += base
        infos.append(info)
    _note_ends(infos, start)
    return infos


def _note_ends(infos, end):
    """Note where the bytes of each member must have ended."""
    for info in sorted(infos, key=lambda info: info.header_offset, reverse=True):
        info._end_offset = end
        end = info.header_offset


def compression_name(method):
    """What a method of compression is called."""
    return _METHODS.get(method)


for _class in BadZipFile, LargeZipFile, ZipInfo:
    _class.__module__ = "zipfile"
