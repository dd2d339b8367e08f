"""The records that tar files put before each member, in the forms of POSIX and GNU."""

import copy
import stat
import struct

from tarfile._sparse import REPEATED, apply_sparse_headers, read_old_map

BLOCKSIZE = 512
RECORDSIZE = BLOCKSIZE * 20
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE = b"0", b"\0", b"1", b"2", b"3"
BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = b"4", b"5", b"6", b"7"
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE = b"L", b"K", b"S"
XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE = b"x", b"g", b"X"
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT
GNU_MAGIC, POSIX_MAGIC = b"ustar  \0", b"ustar\x0000"
NUL = b"\0"
LENGTH_NAME, LENGTH_LINK, LENGTH_PREFIX = 100, 100, 155
GNU_TYPES = (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE)
SUPPORTED_TYPES = (
    REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, DIRTYPE, FIFOTYPE, CONTTYPE, CHRTYPE, BLKTYPE, *GNU_TYPES)
REGULAR_TYPES = (REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE)
ENCODING = "utf-8"
_NUMBERS = {"uid": 8, "gid": 8, "size": 12, "mtime": 12}
PAX_NUMBER_FIELDS = {"atime": float, "ctime": float, "mtime": float, "uid": int, "gid": int, "size": int}
_NAME_FIELDS = frozenset({"path", "linkpath", "uname", "gname"})
PAX_FIELDS = ("path", "linkpath", "size", "uid", "gid", "uname", "gname", "mtime")


class TarError(Exception):
    """Any error of this module."""


class ExtractError(TarError):
    """A member cannot be extracted in full."""


class ReadError(TarError):
    """A file cannot be read as a tar file."""


class CompressionError(TarError):
    """A kind of compression is not available."""


class StreamError(TarError):
    """A stream cannot do what was asked of it."""


class HeaderError(TarError):
    """A record is broken."""


class EmptyHeaderError(HeaderError):
    """There is no record."""


class TruncatedHeaderError(HeaderError):
    """A record is cut off."""


class EOFHeaderError(HeaderError):
    """An empty record ends the file."""


class SubsequentHeaderError(HeaderError):
    """A record that should follow another one is missing or broken."""


class InvalidHeaderError(HeaderError):
    """A record is none of tar."""


# MARK: Fields

def nts(data, encoding, errors):
    return data.partition(b"\0")[0].decode(encoding, errors)


def stn(text, length, encoding, errors):
    if text is None:
        raise ValueError("metadata cannot contain None")
    data = text.encode(encoding, errors)
    return data[:length] + b"\0" * (length - len(data))


def nti(data):
    """The number that a field holds."""
    if data[0] in (0o200, 0o377):
        number = int.from_bytes(data[1:], "big")
        return number - 256 ** (len(data) - 1) if data[0] == 0o377 else number
    try:
        return int(nts(data, "ascii", "strict").strip() or "0", 8)
    except ValueError:
        raise InvalidHeaderError("invalid header") from None


def itn(number, digits=8, format=DEFAULT_FORMAT):
    """A number as a field."""
    number = int(number)
    if 0 <= number < 8 ** (digits - 1):
        return f"{number:0{digits - 1}o}\0".encode("ascii")
    if format == GNU_FORMAT and -(256 ** (digits - 1)) <= number < 256 ** (digits - 1):
        return (b"\200" if number >= 0 else b"\377") + (number % 256 ** (digits - 1)).to_bytes(digits - 1, "big")
    raise ValueError("overflow in number field")


def _check_sums(block):
    plain = block[:148] + b" " * 8 + block[156:512]
    return sum(plain), sum(struct.unpack("512b", plain))


def _padded(data):
    return data + b"\0" * (-len(data) % BLOCKSIZE)


# MARK: Members

class TarInfo:
    """What is known of a member."""

    def __init__(self, name=""):
        self.name = name
        self.mode = 0o644
        self.uid = self.gid = self.size = self.mtime = self.chksum = 0
        self.type = REGTYPE
        self.linkname = self.uname = self.gname = ""
        self.devmajor = self.devminor = self.offset = self.offset_data = 0
        self.sparse = None
        self.pax_headers = {}

    path = property(lambda self: self.name, lambda self, name: setattr(self, "name", name))
    linkpath = property(lambda self: self.linkname, lambda self, name: setattr(self, "linkname", name))

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r} at {id(self):#x}>"

    def replace(self, *, name=..., mtime=..., mode=..., linkname=..., uid=..., gid=..., uname=..., gname=...,
                deep=True, _KEEP=...):
        """A copy with other facts."""
        made = copy.deepcopy(self) if deep else copy.copy(self)
        facts = {
            "name": name, "mtime": mtime, "mode": mode, "linkname": linkname, "uid": uid, "gid": gid,
            "uname": uname, "gname": gname}
        for key, value in facts.items():
            if value is not ...:
                setattr(made, key, value)
        return made

    def get_info(self):
        """The facts as a dict."""
        return {
            "name": self.name, "mode": None if self.mode is None else self.mode & 0o7777,
            "uid": self.uid, "gid": self.gid, "size": self.size, "mtime": self.mtime,
            "chksum": self.chksum, "type": self.type, "linkname": self.linkname,
            "uname": self.uname, "gname": self.gname, "devmajor": self.devmajor,
            "devminor": self.devminor,
        }  # fmt: skip

    def isreg(self):
        """Whether the member is a file."""
        return self.type in REGULAR_TYPES

    isfile = isreg

    def isdir(self):
        """Whether the member is a folder."""
        return self.type == DIRTYPE

    def issym(self):
        """Whether the member is a symbolic link."""
        return self.type == SYMTYPE

    def islnk(self):
        """Whether the member is a hard link."""
        return self.type == LNKTYPE

    def ischr(self):
        """Whether the member is a device of characters."""
        return self.type == CHRTYPE

    def isblk(self):
        """Whether the member is a device of blocks."""
        return self.type == BLKTYPE

    def isfifo(self):
        """Whether the member is a named pipe."""
        return self.type == FIFOTYPE

    def isdev(self):
        """Whether the member is a device or a pipe."""
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)

    def issparse(self):
        """Whether the member has holes."""
        return self.sparse is not None

    # Reading

    @classmethod
    def frombuf(cls, buf, encoding, errors):
        """The member that one record describes."""
        return parse_record(cls, buf, encoding, errors)

    @classmethod
    def fromtarfile(cls, tarfile):
        """The next member of a tar file."""
        return read_member(cls, tarfile)

    # Writing

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors="surrogateescape"):
        """The records of the member."""
        info = self.get_info()
        for name, value in info.items():
            if value is None:
                raise ValueError(f"{name} may not be None")
        if info["type"] == DIRTYPE and not info["name"].endswith("/"):
            info["name"] += "/"
        if format == GNU_FORMAT:
            return self._gnu(info, encoding, errors)
        if format == PAX_FORMAT:
            return self._pax(info, encoding)
        if format == USTAR_FORMAT:
            if len(info["linkname"].encode(encoding, errors)) > 100:
                raise ValueError("linkname is too long")
            self._split_name(info, encoding, errors)
            return _record(info, USTAR_FORMAT, POSIX_MAGIC, encoding, errors)
        raise ValueError("invalid format")

    def _split_name(self, info, encoding, errors):
        if len(info["name"].encode(encoding, errors)) <= 100:
            return
        words = info["name"].split("/")
        for count in range(1, len(words)):
            prefix, name = "/".join(words[:count]), "/".join(words[count:])
            if len(prefix.encode(encoding, errors)) <= 155 and len(name.encode(encoding, errors)) <= 100:
                info["prefix"], info["name"] = prefix, name
                return
        raise ValueError("name is too long")

    def _gnu(self, info, encoding, errors):
        records = b""
        for key, kind in ("linkname", GNUTYPE_LONGLINK), ("name", GNUTYPE_LONGNAME):
            data = info[key].encode(encoding, errors) + b"\0"
            if len(data) > 101:
                records += _record(
                    {"name": "././@LongLink", "type": kind, "size": len(data)}, USTAR_FORMAT, GNU_MAGIC,
                    encoding, errors) + _padded(data)
        return records + _record(info, GNU_FORMAT, GNU_MAGIC, encoding, errors)

    def _pax(self, info, encoding):
        headers = self.pax_headers.copy()
        for key, name, length in (
                ("name", "path", 100), ("linkname", "linkpath", 100), ("uname", "uname", 32), ("gname", "gname", 32)):
            if name not in headers and (not info[key].isascii() or len(info[key]) > length):
                headers[name] = info[key]
        for key, digits in _NUMBERS.items():
            value = info[key]
            needed = not 0 <= int(value) < 8 ** (digits - 1)
            if needed:
                info[key] = 0
            elif isinstance(value, float):
                info[key] = round(value)
                needed = True
            if needed and key not in headers:
                headers[key] = str(value)
        records = pax_records(headers, XHDTYPE, encoding) if headers else b""
        return records + _record(info, USTAR_FORMAT, POSIX_MAGIC, "ascii", "replace")


def pax_records(headers, kind, encoding):
    """The records of extended headers."""
    binary = any(
        isinstance(value, str) and not _can_encode(value) for value in headers.values())
    data = b"21 hdrcharset=BINARY\n" if binary else b""
    for key, value in headers.items():
        key = key.encode("utf-8")
        value = value.encode(encoding, "surrogateescape") if binary else value.encode("utf-8")
        rest = len(key) + len(value) + 3
        length = rest + len(str(rest))
        length = rest + len(str(length))
        data += str(length).encode("ascii") + b" " + key + b"=" + value + b"\n"
    return _record(
        {"name": "././@PaxHeader", "type": kind, "size": len(data)}, USTAR_FORMAT, POSIX_MAGIC, "ascii",
        "replace") + _padded(data)


def _can_encode(text):
    try:
        text.encode("utf-8", "strict")
        return True
    except UnicodeEncodeError:
        return False


def _record(info, format, magic, encoding, errors):
    kind = info.get("type", REGTYPE)
    has_device = kind in (CHRTYPE, BLKTYPE)
    device = [itn(info.get(key, 0), 8, format) if has_device else stn("", 8, encoding, errors) for key in (
        "devmajor", "devminor")]
    fields = [
        stn(info.get("name", ""), 100, encoding, errors), itn(info.get("mode", 0) & 0o7777, 8, format),
        itn(info.get("uid", 0), 8, format), itn(info.get("gid", 0), 8, format),
        itn(info.get("size", 0), 12, format), itn(info.get("mtime", 0), 12, format), b" " * 8, kind,
        stn(info.get("linkname", ""), 100, encoding, errors), magic,
        stn(info.get("uname", ""), 32, encoding, errors), stn(info.get("gname", ""), 32, encoding, errors),
        *device, stn(info.get("prefix", ""), 155, encoding, errors),
    ]  # fmt: skip
    block = _padded(b"".join(fields))
    return block[:148] + f"{_check_sums(block)[0]:06o}\0".encode("ascii") + block[155:]


# MARK: Reading

def parse_record(cls, block, encoding, errors):
    """The member that one record describes."""
    if not block:
        raise EmptyHeaderError("empty header")
    if len(block) != BLOCKSIZE:
        raise TruncatedHeaderError("truncated header")
    if block.count(b"\0") == BLOCKSIZE:
        raise EOFHeaderError("end of file header")
    if nti(block[148:156]) not in _check_sums(block):
        raise InvalidHeaderError("bad checksum")
    info = cls()
    info.name = nts(block[:100], encoding, errors)
    info.mode, info.uid, info.gid = nti(block[100:108]), nti(block[108:116]), nti(block[116:124])
    info.size, info.mtime, info.chksum = nti(block[124:136]), nti(block[136:148]), nti(block[148:156])
    info.type = block[156:157]
    info.linkname = nts(block[157:257], encoding, errors)
    info.uname, info.gname = nts(block[265:297], encoding, errors), nts(block[297:329], encoding, errors)
    info.devmajor, info.devminor = nti(block[329:337]), nti(block[337:345])
    prefix = nts(block[345:500], encoding, errors)
    if info.type == AREGTYPE and info.name.endswith("/"):
        info.type = DIRTYPE
    if info.isdir():
        info.name = info.name.rstrip("/")
    if prefix and info.type not in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE):
        info.name = prefix + "/" + info.name
        if info.isdir():
            info.name = info.name.rstrip("/")
    return info


def _next_record(cls, archive, is_first):
    block = archive.fileobj.read(BLOCKSIZE)
    try:
        return block, cls.frombuf(block, archive.encoding, archive.errors)
    except HeaderError as error:
        if is_first:
            raise
        raise SubsequentHeaderError(str(error)) from None


def read_member(cls, archive):
    """The next member, with what extended records say of it."""
    file = archive.fileobj
    offset = file.tell()
    extended = {}
    long_names = {}
    while True:
        block, info = _next_record(cls, archive, file.tell() == offset)
        if info.type not in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE):
            break
        if info.size < 0:
            raise InvalidHeaderError("invalid header")
        data = file.read(info.size + -info.size % BLOCKSIZE)[:info.size]
        if info.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
            key = "name" if info.type == GNUTYPE_LONGNAME else "linkname"
            long_names[key] = nts(data, archive.encoding, archive.errors)
        elif info.type == XGLTYPE:
            archive.pax_headers.update(_parse_pax(data, archive))
        else:
            extended.update(_parse_pax(data, archive))
    stored = info.size
    if info.type == GNUTYPE_SPARSE:
        read_old_map(info, block, file)
    info.offset, info.offset_data = offset, file.tell()
    for key, value in long_names.items():
        setattr(info, key, value.rstrip("/") if info.isdir() and key == "name" else value)
    headers = {**archive.pax_headers, **extended}
    _apply_pax(info, headers)
    if info.type != GNUTYPE_SPARSE:
        stored = info.size
    start = info.offset_data
    apply_sparse_headers(info, extended, file)
    size = stored if info.isreg() or info.type not in (
        LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE) else 0
    archive.offset = start + size + -size % BLOCKSIZE
    return info


def _decoded(data, encoding, fallback, errors):
    try:
        return data.decode(encoding, "strict")
    except UnicodeDecodeError:
        return data.decode(fallback, errors)


def _parse_pax(data, archive):
    headers = {}
    position = 0
    while position < len(data) and data[position]:
        length, blank, _ = data[position:position + 20].partition(b" ")
        if not blank or not length.isdigit() or int(length) < len(length) + 3:
            raise InvalidHeaderError("invalid header")
        record = data[position + len(length) + 1:position + int(length)]
        key, equals, value = record.partition(b"=")
        if not equals or not value.endswith(b"\n"):
            raise InvalidHeaderError("invalid header")
        encoding = archive.encoding if headers.get("hdrcharset") == "BINARY" else "utf-8"
        name = _decoded(key, "utf-8", "utf-8", archive.errors)
        fallback = archive.encoding if name in _NAME_FIELDS else "utf-8"
        value = _decoded(value[:-1], encoding, fallback, archive.errors)
        if name in REPEATED and name in headers:
            # The oldest form of sparse members repeats these: they become one list.
            value = f"{headers[name]},{value}"
        headers[name] = value
        position += int(length)
    return headers


def _apply_pax(info, headers):
    for key, value in headers.items():
        if key not in PAX_FIELDS:
            continue
        if key in PAX_NUMBER_FIELDS:
            try:
                value = PAX_NUMBER_FIELDS[key](value)
            except ValueError:
                value = 0
        if key == "path":
            value = value.rstrip("/")
        setattr(info, {"path": "name", "linkpath": "linkname"}.get(key, key), value)
    info.pax_headers = headers.copy()


def kind_of(mode):
    """The type of a member for the mode of a file, or None for sockets and the like."""
    for test, kind in (
            (stat.S_ISREG, REGTYPE), (stat.S_ISDIR, DIRTYPE), (stat.S_ISFIFO, FIFOTYPE), (stat.S_ISLNK, SYMTYPE),
            (stat.S_ISCHR, CHRTYPE), (stat.S_ISBLK, BLKTYPE)):
        if test(mode):
            return kind
    return None


for _class in list(globals().values()):
    if isinstance(_class, type) and _class.__module__ == __name__:
        _class.__module__ = "tarfile"
