"""Paths and directories of os: the tree of files."""

import abc
import posix
import posixpath as path
import stat as _stat
import sys
from posix import fspath
from types import GenericAlias

# Where scripts find these names, and what their reprs say.
__name__ = "os"


class PathLike(abc.ABC):
    """What has a path in the file system."""

    @abc.abstractmethod
    def __fspath__(self):
        """Return the path as text or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__")
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def fsencode(filename):
    """Return a path as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """Return a path as text."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


# MARK: Directories

_FOLDER, _FILE, _LINK = _stat.S_IFDIR, _stat.S_IFREG, _stat.S_IFLNK
_SLOTS = "name", "path", "_inode", "_kind", "_status", "_link_status", "_folder"


class DirEntry:
    """An entry of a directory, as scandir() finds it."""

    __slots__ = _SLOTS

    def __init__(self, *arguments):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def inode(self):
        """Return the number of the file."""
        return self._inode

    def stat(self, *, follow_symlinks=True):
        """Return the status of the file; it is asked for once."""
        if follow_symlinks and self.is_symlink():
            if self._status is None:
                self._status = posix.stat(self.path, dir_fd=self._folder)
            return self._status
        if self._link_status is None:
            self._link_status = posix.lstat(self.path, dir_fd=self._folder)
        return self._link_status

    def _kind_of(self, follow_symlinks):
        kind = self._kind
        if kind and not (follow_symlinks and kind == _LINK):
            return kind
        try:
            return _stat.S_IFMT(self.stat(follow_symlinks=follow_symlinks).st_mode)
        except FileNotFoundError:
            return 0

    def is_dir(self, *, follow_symlinks=True):
        """Is it a directory?"""
        return self._kind_of(follow_symlinks) == _FOLDER

    def is_file(self, *, follow_symlinks=True):
        """Is it a regular file?"""
        return self._kind_of(follow_symlinks) == _FILE

    def is_symlink(self):
        """Is it a symbolic link?"""
        return self._kind_of(False) == _LINK

    def is_junction(self):
        """Is it a junction? Only Windows has them."""
        return False

    def __fspath__(self):
        return self.path

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'posix.DirEntry' object")

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    __class_getitem__ = classmethod(GenericAlias)


DirEntry.__module__ = "posix"


class ScandirIterator:
    """Iterates over the entries of a directory."""

    def __init__(self, folder):
        self._entries = iter(posix._entries(folder, DirEntry, _SLOTS))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


ScandirIterator.__module__ = "posix"


def scandir(path=None):
    """Return an iterator over the entries of a directory."""
    return ScandirIterator("." if path is None else path)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Iterate over a tree of directories: path, names of directories, names of files."""
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    pending = [fspath(top)]
    while pending:
        top = pending.pop()
        if isinstance(top, tuple):
            yield top
            continue
        directories, files, below = [], [], []
        try:
            entries = scandir(top)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            try:
                is_dir = entry.is_dir()
            except OSError:
                is_dir = False
            if is_dir:
                directories.append(entry.name)
                if not topdown and (followlinks or not entry.is_symlink()):
                    below.append(entry.path)
            else:
                files.append(entry.name)
        if topdown:
            yield top, directories, files
            for directory in reversed(directories):
                inner = path.join(top, directory)
                if followlinks or not path.islink(inner):
                    pending.append(inner)
        else:
            pending.append((top, directories, files))
            pending += reversed(below)

# CPython has them in C.
__builtin_functions__ = ("scandir",)
