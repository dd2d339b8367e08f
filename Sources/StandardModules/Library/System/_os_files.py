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

class DirEntry:
    """An entry of a directory, as scandir() finds it."""

    __slots__ = "name", "path", "_inode", "_kind", "_status", "_link_status", "_folder"

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

    def _mode(self, follow_symlinks):
        if self._kind and not (follow_symlinks and self._kind == _stat.S_IFLNK):
            return self._kind
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode
        except FileNotFoundError:
            return 0

    def is_dir(self, *, follow_symlinks=True):
        """Is it a directory?"""
        return _stat.S_ISDIR(self._mode(follow_symlinks))

    def is_file(self, *, follow_symlinks=True):
        """Is it a regular file?"""
        return _stat.S_ISREG(self._mode(follow_symlinks))

    def is_symlink(self):
        """Is it a symbolic link?"""
        return _stat.S_ISLNK(self._mode(False))

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
        self._folder = folder
        self._entries = iter(posix._entries(folder))

    def __iter__(self):
        return self

    def __next__(self):
        name, inode, kind = next(self._entries)
        entry = object.__new__(DirEntry)
        entry.name, entry._inode, entry._kind = name, inode, kind
        # The paths of an open folder's entries are relative to it.
        entry._folder = self._folder if isinstance(self._folder, int) else None
        entry.path = name if entry._folder is not None else path.join(self._folder, name)
        entry._status = entry._link_status = None
        return entry

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


ScandirIterator.__module__ = "posix"


def scandir(path=None):
    """Return an iterator over the entries of a directory."""
    if path is None:
        return ScandirIterator(".")
    return ScandirIterator(path if isinstance(path, int) else fspath(path))


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
