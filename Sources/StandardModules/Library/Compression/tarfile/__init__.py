"""Tar files: files and folders in one, as a whole compressed or not."""

import builtins
import io
import os
import sys
from tarfile import _headers
from tarfile._extracting import ExFileObject, Extracting
from tarfile._files import describe, owner_names
from tarfile._filters import (
    _NAMED_FILTERS, AbsoluteLinkError, AbsolutePathError, FilterError, LinkOutsideDestinationError,
    OutsideDestinationError, SpecialFileError, data_filter, fully_trusted_filter, tar_filter)
from tarfile._headers import (
    AREGTYPE, BLKTYPE, BLOCKSIZE, CHRTYPE, CONTTYPE, DEFAULT_FORMAT, DIRTYPE, ENCODING, FIFOTYPE, GNU_FORMAT,
    GNU_MAGIC, GNU_TYPES, GNUTYPE_LONGLINK, GNUTYPE_LONGNAME, GNUTYPE_SPARSE, LENGTH_LINK, LENGTH_NAME,
    LENGTH_PREFIX, LNKTYPE, NUL, PAX_FIELDS, PAX_FORMAT, PAX_NUMBER_FIELDS, POSIX_MAGIC, RECORDSIZE,
    REGTYPE, REGULAR_TYPES, SOLARIS_XHDTYPE, SUPPORTED_TYPES, SYMTYPE, USTAR_FORMAT, XGLTYPE, XHDTYPE,
    CompressionError, EmptyHeaderError, EOFHeaderError, ExtractError, HeaderError, InvalidHeaderError,
    ReadError, StreamError, SubsequentHeaderError, TarError, TarInfo, TruncatedHeaderError, itn, nti, nts, stn)
from tarfile._opening import Opening
from tarfile._stream import Stream

__all__ = [
    "TarFile", "TarInfo", "is_tarfile", "TarError", "ReadError", "CompressionError", "StreamError",
    "ExtractError", "HeaderError", "ENCODING", "USTAR_FORMAT", "GNU_FORMAT", "PAX_FORMAT",
    "DEFAULT_FORMAT", "open", "fully_trusted_filter", "data_filter", "tar_filter", "FilterError",
    "AbsoluteLinkError", "OutsideDestinationError", "SpecialFileError", "AbsolutePathError",
    "LinkOutsideDestinationError",
]  # fmt: skip


def is_tarfile(name):
    """Whether a file, by name or open, is a tar file."""
    try:
        if hasattr(name, "read"):
            position = name.tell()
            open(fileobj=name).close()
            name.seek(position)
        else:
            open(name).close()
        return True
    except TarError:
        return False


class TarFile(Opening, Extracting):
    """A tar file; mode is r, a, w or x."""

    debug = 0
    dereference = False
    ignore_zeros = False
    errorlevel = 1
    format = DEFAULT_FORMAT
    encoding = ENCODING
    errors = None
    tarinfo = TarInfo
    extraction_filter = None

    def __init__(
        self, name=None, mode="r", fileobj=None, format=None, tarinfo=None, dereference=None,
        ignore_zeros=None, encoding=None, errors="surrogateescape", pax_headers=None, debug=None,
        errorlevel=None, copybufsize=None, stream=False,
    ):  # fmt: skip
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode = mode
        self._is_own = fileobj is None
        if fileobj is None:
            if mode == "a" and not os.path.exists(name):
                self.mode = mode = "w"
            fileobj = builtins.open(name, {"r": "rb", "a": "r+b", "w": "wb", "x": "xb"}[mode])
        elif name is None and isinstance(getattr(fileobj, "name", None), (str, bytes)):
            name = fileobj.name
        self.name = os.path.abspath(name) if name else None
        self.fileobj = fileobj
        for key, value in (
                ("format", format), ("tarinfo", tarinfo), ("dereference", dereference), ("ignore_zeros", ignore_zeros),
                ("encoding", encoding), ("debug", debug), ("errorlevel", errorlevel)):
            if value is not None:
                setattr(self, key, value)
        self.errors = errors
        self.pax_headers = dict(pax_headers) if pax_headers is not None and self.format == PAX_FORMAT else {}
        self.copybufsize = copybufsize
        self.stream = stream
        self.closed = self._loaded = False
        self.members = []
        self.inodes = {}
        self.offset = fileobj.tell()
        try:
            self._begin()
        except BaseException:
            if self._is_own:
                fileobj.close()
            self.closed = True
            raise

    def _begin(self):
        self.firstmember = None
        if self.mode == "r":
            self.firstmember = self.next()
        elif self.mode == "a":
            self._find_end()
        elif self.pax_headers:
            data = _headers.pax_records(self.pax_headers, XGLTYPE, "utf-8")
            self.fileobj.write(data)
            self.offset += len(data)

    def close(self):
        """Write what ends the file, and close it."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode in ("a", "w", "x"):
                self.offset += BLOCKSIZE * 2
                self.fileobj.write(b"\0" * (BLOCKSIZE * 2 + -self.offset % RECORDSIZE))
        finally:
            if self._is_own:
                self.fileobj.close()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback):
        if type is None:
            self.close()
        else:
            if self._is_own:
                self.fileobj.close()
            self.closed = True

    def _check(self, mode=None):
        if self.closed:
            raise OSError(f"{self.__class__.__name__} is closed")
        if mode is not None and self.mode not in mode:
            raise OSError(f"bad operation for mode {self.mode!r}")

    # What is there

    def _find_end(self):
        """Go to where members can be added."""
        while True:
            self.fileobj.seek(self.offset)
            try:
                self.members.append(self.tarinfo.fromtarfile(self))
            except EOFHeaderError:
                self.fileobj.seek(self.offset)
                return
            except HeaderError as error:
                raise ReadError(str(error)) from None

    def next(self):
        """The next member, or None at the end."""
        self._check("ra")
        if self.firstmember is not None:
            member, self.firstmember = self.firstmember, None
            return member
        if self.offset != self.fileobj.tell():
            if self.offset == 0:
                return None
            # The byte before tells whether the last member is whole.
            self.fileobj.seek(self.offset - 1)
            if not self.fileobj.read(1):
                raise ReadError("unexpected end of data")
        member = self._read_next()
        if member is None:
            self._loaded = True
        elif not self.stream:
            self.members.append(member)
        return member

    def _read_next(self):
        while True:
            try:
                return self.tarinfo.fromtarfile(self)
            except (EOFHeaderError, InvalidHeaderError) as error:
                if self.ignore_zeros:
                    self.offset += BLOCKSIZE
                    continue
                if self.offset == 0 and isinstance(error, InvalidHeaderError):
                    raise ReadError(str(error)) from None
            except (EmptyHeaderError, TruncatedHeaderError) as error:
                if self.offset == 0:
                    raise ReadError("empty file" if isinstance(error, EmptyHeaderError) else str(error)) from None
            except SubsequentHeaderError as error:
                raise ReadError(str(error)) from None
            except Exception as error:
                import zlib

                if isinstance(error, zlib.error):
                    raise ReadError(f"zlib error: {error}") from None
                raise
            return None

    def _load(self):
        if self.mode == "r" and not self._loaded:
            self.firstmember = None
            while self.next() is not None:
                pass

    def getmembers(self):
        """All members."""
        self._check()
        self._load()
        return self.members

    def getnames(self):
        """The names of all members."""
        return [member.name for member in self.getmembers()]

    def _find(self, name, normalizes=False):
        name = os.path.normpath(name) if normalizes else name.rstrip("/")
        for member in reversed(self.getmembers()):
            if (os.path.normpath(member.name) if normalizes else member.name) == name:
                return member
        return None

    def getmember(self, name):
        """The last member of a name."""
        member = self._find(name)
        if member is None:
            raise KeyError(f"filename {name!r} not found")
        return member

    def __iter__(self):
        if self._loaded:
            yield from self.members
            return
        position = 0
        while True:
            if position < len(self.members):
                member = self.members[position]
                self.firstmember = None
            else:
                member = self.next() if not self._loaded else None
                if member is None:
                    return
            position += 1
            yield member

    def list(self, verbose=True, *, members=None):
        """Print the members."""
        for member in self if members is None else members:
            # Names may hold what the stream cannot say.
            line, encoding = describe(member, verbose), getattr(sys.stdout, "encoding", None)
            print(line.encode(encoding, "backslashreplace").decode(encoding) if encoding else line)

    # Writing

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        """What there is to know of a file of the system; None for sockets."""
        self._check("awx")
        if fileobj is not None:
            name = fileobj.name
        arcname = os.fspath(name if arcname is None else arcname).replace(os.sep, "/").lstrip("/")
        stats = os.fstat(fileobj.fileno()) if fileobj is not None else (
            os.stat(name) if self.dereference else os.lstat(name))
        info = self.tarinfo()
        info.name = arcname
        kind = _headers.kind_of(stats.st_mode)
        if kind is None:
            return None
        inode = (stats.st_ino, stats.st_dev)
        if kind == REGTYPE and not self.dereference and stats.st_nlink > 1 and arcname != self.inodes.get(inode, arcname):
            kind, info.linkname = LNKTYPE, self.inodes[inode]
        elif kind == REGTYPE:
            self.inodes.setdefault(inode, arcname)
        elif kind == SYMTYPE:
            info.linkname = os.readlink(name)
        info.mode, info.uid, info.gid, info.mtime = stats.st_mode, stats.st_uid, stats.st_gid, stats.st_mtime
        info.size = stats.st_size if kind == REGTYPE else 0
        info.type = kind
        info.uname, info.gname = owner_names(stats)
        if kind in (CHRTYPE, BLKTYPE):
            info.devmajor, info.devminor = os.major(stats.st_rdev), os.minor(stats.st_rdev)
        return info

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        """Add a file of the system; a folder with all that is in it."""
        self._check("awx")
        arcname = name if arcname is None else arcname
        if self.name is not None and os.path.abspath(name) == self.name:
            return
        info = self.gettarinfo(name, arcname)
        if info is None:
            return
        if filter is not None:
            info = filter(info)
            if info is None:
                return
        if info.isreg():
            with builtins.open(name, "rb") as file:
                self.addfile(info, file)
            return
        self.addfile(info)
        if info.isdir() and recursive:
            for entry in sorted(os.listdir(name)):
                self.add(os.path.join(name, entry), os.path.join(arcname, entry), recursive, filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        """Add a member whose bytes are those of a file."""
        self._check("awx")
        if fileobj is None and tarinfo.isreg() and tarinfo.size != 0:
            raise ValueError("fileobj not provided for non zero-size regular file")
        tarinfo = tarinfo.replace(deep=False)
        data = tarinfo.tobuf(self.format, self.encoding, self.errors)
        self.fileobj.write(data)
        self.offset += len(data)
        if fileobj is not None:
            left = tarinfo.size
            while left > 0:
                part = fileobj.read(min(left, self.copybufsize or 16384))
                if not part:
                    raise OSError("unexpected end of data")
                self.fileobj.write(part)
                left -= len(part)
            padding = -tarinfo.size % BLOCKSIZE
            self.fileobj.write(b"\0" * padding)
            self.offset += tarinfo.size + padding
        self.members.append(tarinfo)


open = TarFile.open
