"""Members become files of the system: what TarFile extracts, in steps that derived classes may replace."""

import builtins
import io
import os
import sys

from tarfile._files import MemberFile
from tarfile._filters import _NAMED_FILTERS, FilterError, fully_trusted_filter
from tarfile._headers import CHRTYPE, SUPPORTED_TYPES, ExtractError, ReadError, StreamError
from tarfile._stream import Stream

__name__ = "tarfile"


class ExFileObject(io.BufferedReader):
    """A member as a binary file."""

    def __init__(self, tarfile, tarinfo):
        super().__init__(MemberFile(tarfile.fileobj, tarinfo))


class Extracting:
    """The half of TarFile that extracts."""

    fileobject = ExFileObject

    def extractfile(self, member):
        """A member as a binary file; None for what is no file or link."""
        self._check("r")
        info = self.getmember(member) if isinstance(member, str) else member
        if info.isreg() or info.type not in SUPPORTED_TYPES:
            return self.fileobject(self, info)
        if info.islnk() or info.issym():
            if isinstance(self.fileobj, Stream):
                raise StreamError("cannot extract (sym)link as file object")
            return self.extractfile(self._link_target(info))
        return None

    def _link_target(self, info):
        name = info.linkname
        if info.issym():
            name = os.path.normpath("/".join(filter(None, (os.path.dirname(info.name), name))))
        found = self._find(name, normalizes=True)
        if found is None:
            raise KeyError(f"linkname {name!r} not found")
        return found

    def _filter(self, filter):
        if filter is None:
            filter = self.extraction_filter
            if filter is None:
                import warnings

                warnings.warn(
                    "Python 3.14 will, by default, filter extracted tar archives and reject files or modify their "
                    "metadata. Use the filter argument to control this behavior.", DeprecationWarning, stacklevel=3)
                return fully_trusted_filter
            if isinstance(filter, str):
                raise TypeError(
                    "String names are not supported for TarFile.extraction_filter. Use a function such as "
                    "tarfile.data_filter directly.")
            return filter
        if callable(filter):
            return filter
        try:
            return _NAMED_FILTERS[filter]
        except KeyError:
            raise ValueError(f"filter {filter!r} not found") from None

    def extractall(self, path=".", members=None, *, numeric_owner=False, filter=None):
        """Extract members (by default all) below a path."""
        function = self._filter(filter)
        folders = []
        for member in self if members is None else members:
            info, _ = self._get_extract_tarinfo(member, function, path)
            if info is None:
                continue
            if info.isdir():
                folders.append(info)
            self._extract_one(info, member, path, not info.isdir(), numeric_owner)
        for info in sorted(folders, key=lambda info: info.name, reverse=True):
            target = os.path.join(path, info.name)
            try:
                self._set_facts(info, target, numeric_owner)
            except ExtractError as error:
                self._fail(error)

    def extract(self, member, path="", set_attrs=True, *, numeric_owner=False, filter=None):
        """Extract one member below a path."""
        info, original = self._get_extract_tarinfo(member, self._filter(filter), path)
        if info is not None:
            self._extract_one(info, original, path, set_attrs, numeric_owner)

    def _get_extract_tarinfo(self, member, filter_function, path):
        original = self.getmember(member) if isinstance(member, str) else member
        try:
            info = filter_function(original, path)
        except (OSError, UnicodeEncodeError, FilterError, ExtractError) as error:
            self._fail(error)
            return None, original
        if info is None:
            self._dbg(2, f"tarfile: Excluded {original.name!r}")
        elif info.islnk():
            info = info.replace(deep=False)
            # What it links to lies below the same path.
            info._link_target = os.path.join(path, info.linkname)
        return info, original

    def _extract_one(self, tarinfo, original, path, set_attrs, numeric_owner):
        self._check("r")
        try:
            self._extract_member(
                tarinfo, os.path.join(path, tarinfo.name), set_attrs=set_attrs, numeric_owner=numeric_owner)
        except (OSError, UnicodeEncodeError, ExtractError) as error:
            self._fail(error)

    def _fail(self, error):
        """Raise, or only tell of, what went wrong with one member."""
        if self.errorlevel > isinstance(error, ExtractError):
            raise error
        if isinstance(error, OSError) and error.filename is not None:
            self._dbg(1, f"tarfile: {error.strerror} {error.filename!r}")
        elif isinstance(error, OSError):
            self._dbg(1, f"tarfile: {error.strerror}")
        else:
            self._dbg(1, f"tarfile: {type(error).__name__} {error}")

    def _dbg(self, level, message):
        if level <= self.debug:
            print(message, file=sys.stderr)

    def _extract_member(self, tarinfo, targetpath, set_attrs=True, numeric_owner=False):
        targetpath = targetpath.rstrip("/").replace("/", os.sep)
        folder = os.path.dirname(targetpath)
        if folder and not os.path.exists(folder):
            os.makedirs(folder, exist_ok=True)
        link = tarinfo.islnk() or tarinfo.issym()
        self._dbg(1, f"{tarinfo.name} -> {tarinfo.linkname}" if link else tarinfo.name)
        self._maker(tarinfo)(tarinfo, targetpath)
        if set_attrs:
            self._set_facts(tarinfo, targetpath, numeric_owner)

    def _maker(self, tarinfo):
        if tarinfo.isdir():
            return self.makedir
        if tarinfo.isfifo():
            return self.makefifo
        if tarinfo.ischr() or tarinfo.isblk():
            return self.makedev
        if tarinfo.islnk() or tarinfo.issym():
            return self.makelink
        return self.makefile if tarinfo.type in SUPPORTED_TYPES else self.makeunknown

    def _set_facts(self, tarinfo, targetpath, numeric_owner):
        self.chown(tarinfo, targetpath, numeric_owner)
        if not tarinfo.issym():
            self.chmod(tarinfo, targetpath)
            self.utime(tarinfo, targetpath)

    # What members of each kind become

    def makedir(self, tarinfo, targetpath):
        """Make a folder."""
        try:
            # Its mode may forbid what is still to be written into it.
            os.mkdir(targetpath, 0o777 if tarinfo.mode is None else 0o700)
        except FileExistsError:
            if not os.path.isdir(targetpath):
                raise

    def makefile(self, tarinfo, targetpath):
        """Make a file; places where nothing was stored stay holes."""
        source = io.BufferedReader(MemberFile(self.fileobj, tarinfo))
        with builtins.open(targetpath, "wb") as target:
            for offset, size in tarinfo.sparse or ((0, tarinfo.size),):
                source.seek(offset)
                target.seek(offset)
                self._copy(source, target, size)
            target.truncate(tarinfo.size)

    def _copy(self, source, target, left):
        while left > 0:
            part = source.read(min(left, self.copybufsize or 16384))
            if not part:
                raise ReadError("unexpected end of data")
            target.write(part)
            left -= len(part)

    def makeunknown(self, tarinfo, targetpath):
        """Make a file of a member of a kind that nobody knows."""
        self.makefile(tarinfo, targetpath)
        self._dbg(1, f"tarfile: Unknown file type {tarinfo.type!r}, extracted as regular file.")

    def makefifo(self, tarinfo, targetpath):
        """Make a named pipe."""
        if not hasattr(os, "mkfifo"):
            raise ExtractError("fifo not supported by system")
        os.mkfifo(targetpath)

    def makedev(self, tarinfo, targetpath):
        """Make a device."""
        import stat

        if not hasattr(os, "mknod") or not hasattr(os, "makedev"):
            raise ExtractError("special devices not supported by system")
        mode = 0o600 if tarinfo.mode is None else tarinfo.mode
        kind = stat.S_IFCHR if tarinfo.type == CHRTYPE else stat.S_IFBLK
        os.mknod(targetpath, mode | kind, os.makedev(tarinfo.devmajor, tarinfo.devminor))

    def makelink(self, tarinfo, targetpath):
        """Make a link; a file where what it links to is not there or links are not supported."""
        try:
            source = tarinfo.linkname if tarinfo.issym() else tarinfo._link_target
            if not tarinfo.issym() and not os.path.exists(source):
                self._extract_member(self._link_target(tarinfo), targetpath)
                return
            if os.path.lexists(targetpath):
                os.unlink(targetpath)
            (os.symlink if tarinfo.issym() else os.link)(source, targetpath)
        except (AttributeError, NotImplementedError):
            self._copy_linked(tarinfo, targetpath)

    def _copy_linked(self, tarinfo, targetpath):
        try:
            found = self._link_target(tarinfo)
        except KeyError:
            raise ExtractError("unable to resolve link inside archive") from None
        self._extract_member(found, targetpath)

    # What is known of them

    def chown(self, tarinfo, targetpath, numeric_owner):
        """Give a file its owner, where this process may."""
        if not hasattr(os, "geteuid") or os.geteuid() != 0:
            return
        user, group = tarinfo.uid, tarinfo.gid
        if not numeric_owner:
            user, group = _known_owner(tarinfo)
        try:
            (os.lchown if tarinfo.issym() else os.chown)(
                targetpath, -1 if user is None else user, -1 if group is None else group)
        except (OSError, OverflowError) as error:
            raise ExtractError("could not change owner") from error

    def chmod(self, tarinfo, targetpath):
        """Give a file its mode."""
        if tarinfo.mode is None:
            return
        try:
            os.chmod(targetpath, tarinfo.mode)
        except OSError as error:
            raise ExtractError("could not change mode") from error

    def utime(self, tarinfo, targetpath):
        """Give a file its time."""
        if tarinfo.mtime is None:
            return
        try:
            os.utime(targetpath, (tarinfo.mtime, tarinfo.mtime))
        except OSError as error:
            raise ExtractError("could not change modification time") from error


def _known_owner(tarinfo):
    import grp
    import pwd

    user, group = tarinfo.uid, tarinfo.gid
    try:
        group = grp.getgrnam(tarinfo.gname).gr_gid if tarinfo.gname else group
    except KeyError:
        pass
    try:
        user = pwd.getpwnam(tarinfo.uname).pw_uid if tarinfo.uname else user
    except KeyError:
        pass
    return user, group
