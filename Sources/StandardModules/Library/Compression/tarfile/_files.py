"""Members as files of the system have them: their bytes, owners, and a line that describes them."""

import io
import os
import stat
import time

from tarfile._headers import (
    AREGTYPE, BLKTYPE, CHRTYPE, CONTTYPE, DIRTYPE, FIFOTYPE, REGTYPE, SYMTYPE, ExtractError, ReadError)

MODES = {
    DIRTYPE: stat.S_IFDIR, SYMTYPE: stat.S_IFLNK, CHRTYPE: stat.S_IFCHR, BLKTYPE: stat.S_IFBLK,
    FIFOTYPE: stat.S_IFIFO, REGTYPE: stat.S_IFREG, AREGTYPE: stat.S_IFREG, CONTTYPE: stat.S_IFREG}


class MemberFile(io.RawIOBase):
    """The bytes of a member within the tar file."""

    def __init__(self, file, info):
        self._file = file
        self._start, self._size = info.offset_data, info.size
        # Where stored bytes belong, and where they are stored.
        self._pieces, place = [], self._start
        for offset, count in info.sparse or [(0, info.size)]:
            self._pieces.append((offset, offset + count, place - offset))
            place += count
        self._position = 0
        self.name = info.name

    def readable(self):
        return True

    def seekable(self):
        return not hasattr(self._file, "seekable") or self._file.seekable()

    def tell(self):
        return self._position

    def seek(self, position, whence=io.SEEK_SET):
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._size}[whence]
        self._position = min(max(start + position, 0), self._size)
        return self._position

    def readinto(self, buffer):
        count = min(len(buffer), self._size - self._position)
        if count == 0:
            return 0
        start, stop, shift = self._piece()
        if start > self._position:
            count = min(count, start - self._position)
            data = bytes(count)
        else:
            count = min(count, stop - self._position)
            self._file.seek(self._position + shift)
            data = self._file.read(count)
            if len(data) < count:
                raise ReadError("unexpected end of data")
        buffer[:count] = data
        self._position += count
        return count

    def _piece(self):
        """The stored bytes that the position is in or before."""
        for piece in self._pieces:
            if self._position < piece[1]:
                return piece
        return self._size, self._size, 0


def owner_names(stats):
    """The names of a file's owner and group; empty where there are none."""
    names = []
    for module, function, number in ("pwd", "getpwuid", stats.st_uid), ("grp", "getgrgid", stats.st_gid):
        try:
            names.append(getattr(__import__(module), function)(number)[0])
        except (ImportError, KeyError, AttributeError):
            names.append("")
    return names


def describe(member, verbose):
    """The line that list() prints for a member."""
    name = member.name + ("/" if member.isdir() else "")
    if not verbose:
        return name + " "
    size = f"{member.devmajor},{member.devminor}" if member.ischr() or member.isblk() else member.size
    date = "????-??-?? ??:??:??"
    if member.mtime is not None:
        date = "%d-%02d-%02d %02d:%02d:%02d" % time.localtime(member.mtime)[:6]
    mode = "??????????" if member.mode is None else stat.filemode(member.mode)
    target = ""
    if member.issym() or member.islnk():
        target = f"{'-> ' if member.issym() else 'link to '}{member.linkname} "
    return f"{mode} {member.uname or member.uid}/{member.gname or member.gid} {size:>10} {date} {name} {target}"


def set_facts(info, target, numeric_owner):
    """Give what was extracted the owner, where this process may, the mode and the time of its member."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        _set_owner(info, target, numeric_owner)
    if info.issym():
        return
    if info.mode is not None:
        os.chmod(target, info.mode)
    if info.mtime is not None:
        os.utime(target, (info.mtime, info.mtime))


def _set_owner(info, target, numeric_owner):
    user = -1 if info.uid is None else info.uid
    group = -1 if info.gid is None else info.gid
    if not numeric_owner:
        import grp
        import pwd

        try:
            group = grp.getgrnam(info.gname).gr_gid if info.gname else group
        except KeyError:
            pass
        try:
            user = pwd.getpwnam(info.uname).pw_uid if info.uname else user
        except KeyError:
            pass
    try:
        (os.lchown if info.issym() else os.chown)(target, user, group)
    except (OSError, OverflowError) as error:
        raise ExtractError("could not change owner") from error
