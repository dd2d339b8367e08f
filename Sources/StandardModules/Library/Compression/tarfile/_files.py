"""Members as files of the system have them: their bytes, owners, and a line that describes them."""

import io
import stat
import time

from tarfile._headers import BLKTYPE, CHRTYPE, DIRTYPE, FIFOTYPE, REGTYPE, SYMTYPE, ReadError

_MODES = {
    DIRTYPE: stat.S_IFDIR, SYMTYPE: stat.S_IFLNK, CHRTYPE: stat.S_IFCHR, BLKTYPE: stat.S_IFBLK,
    FIFOTYPE: stat.S_IFIFO, REGTYPE: stat.S_IFREG}


class MemberFile:
    """The bytes of a member within the tar file, for a buffered reader. It has no descriptor of its own."""

    mode = "rb"
    closed = False

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

    def flush(self):
        """There is nothing to write."""

    def close(self):
        self.closed = True

    def readable(self):
        return True

    def writable(self):
        return False

    def seekable(self):
        return self._file.seekable()

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

    def read(self, size=-1):
        left = self._size - self._position
        buffer = bytearray(left if size is None or size < 0 else min(size, left))
        view, count = memoryview(buffer), 0
        while count < len(buffer):
            count += self.readinto(view[count:])
        return bytes(buffer)

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
    mode = "??????????" if member.mode is None else stat.filemode(_MODES.get(member.type, 0) | member.mode)
    target = ""
    if member.issym() or member.islnk():
        target = f"{'-> ' if member.issym() else 'link to '}{member.linkname} "
    return f"{mode} {member.uname or member.uid}/{member.gname or member.gid} {size:>10} {date} {name} {target}"
