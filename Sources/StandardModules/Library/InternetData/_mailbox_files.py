"""The files of mailboxes: locks, files that nobody else made, and views of parts of a file."""

import errno
import fcntl
import os
import socket
import time
from types import GenericAlias

# Where scripts find these names, and what their reprs say.
__name__ = "mailbox"


class Error(Exception):
    """Any error of this module."""


class NoSuchMailboxError(Error):
    """There is no mailbox, and none should be made."""


class NotEmptyError(Error):
    """A folder still holds something."""


class ExternalClashError(Error):
    """Another program is at the mailbox."""


class FormatError(Error):
    """A file is not as it should be."""


# MARK: Locks


def _make_dot_lock(path):
    # Programs without lockf() look for a file of this name. Return whether it was made.
    try:
        unique = create_temporary(path + ".lock")
        unique.close()
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EROFS):
            return False
        raise
    try:
        os.link(unique.name, path + ".lock")
    except PermissionError:
        os.rename(unique.name, path + ".lock")
        return True
    except FileExistsError:
        os.remove(unique.name)
        raise ExternalClashError(f"dot lock unavailable: {path}") from None
    os.unlink(unique.name)
    return True


def _lock_file(f, dotlock=True):
    """Lock a file against other programs, in both ways that are usual."""
    try:
        fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EAGAIN, errno.EACCES, errno.EROFS):
            raise ExternalClashError(f"lockf: lock unavailable: {f.name}") from error
        raise
    if dotlock:
        try:
            _make_dot_lock(f.name)
        except BaseException:
            fcntl.lockf(f, fcntl.LOCK_UN)
            raise


def _unlock_file(f):
    """Undo what _lock_file() did."""
    fcntl.lockf(f, fcntl.LOCK_UN)
    if os.path.exists(f.name + ".lock"):
        os.remove(f.name + ".lock")


# MARK: Making and closing


def create_carefully(path):
    """A new file to read and write; one that is there already is an error."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666))
    return open(path, "rb+")


def create_temporary(path):
    """A new file beside a path, named after the time, the computer and the process."""
    return create_carefully(f"{path}.{int(time.time())}.{socket.gethostname()}.{os.getpid()}")


def sync_flush(f):
    """Write all to the disk."""
    f.flush()
    os.fsync(f.fileno())


def sync_close(f):
    """Write all to the disk and close the file."""
    sync_flush(f)
    f.close()


# MARK: Views


class _ProxyFile:
    """A file with a place of its own, over one that others read as well."""

    def __init__(self, f, pos=None):
        self._file = f
        self._pos = f.tell() if pos is None else pos

    def _read(self, size, read_method):
        self._file.seek(self._pos)
        data = read_method(-1 if size is None else size)
        self._pos = self._file.tell()
        return data

    def read(self, size=None):
        return self._read(size, self._file.read)

    def read1(self, size=None):
        return self._read(size, self._file.read1)

    def readline(self, size=None):
        return self._read(size, self._file.readline)

    def readlines(self, sizehint=None):
        lines, rest = [], sizehint
        for line in self:
            lines.append(line)
            if rest is not None:
                rest -= len(line)
                if rest <= 0:
                    break
        return lines

    def __iter__(self):
        return iter(self.readline, b"")

    def tell(self):
        return self._pos

    def seek(self, offset, whence=0):
        if whence == 1:
            self._file.seek(self._pos)
        self._file.seek(offset, whence)
        self._pos = self._file.tell()

    def close(self):
        file = self.__dict__.pop("_file", None)
        if hasattr(file, "close"):
            file.close()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()

    def flush(self):
        return self._file.flush()

    @property
    def closed(self):
        return getattr(self._file, "closed", False) if "_file" in self.__dict__ else True

    __class_getitem__ = classmethod(GenericAlias)


class _PartialFile(_ProxyFile):
    """A part of a file that looks like a file; closing it leaves the whole open."""

    def __init__(self, f, start=None, stop=None):
        super().__init__(f, start)
        self._start, self._stop = start, stop

    def tell(self):
        return self._pos - self._start

    def seek(self, offset, whence=0):
        base = {0: self._start, 1: self._pos, 2: self._stop}.get(whence)
        if base is None:
            raise ValueError(f"invalid whence: {whence}")
        super().seek(base + offset)

    def _read(self, size, read_method):
        rest = self._stop - self._pos
        if rest <= 0:
            return b""
        return super()._read(rest if size is None or size < 0 or size > rest else size, read_method)

    def close(self):
        self.__dict__.pop("_file", None)
