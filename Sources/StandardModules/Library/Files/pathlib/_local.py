"""Paths of this system, with the files that are there."""

import io
import os

from ._abc import PathBase, UnsupportedOperation
from ._pure import PurePath, PurePosixPath, PureWindowsPath

__all__ = [
    "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath",
]  # fmt: skip


class Path(PathBase, PurePath):
    """A path of this system, with the file that is there."""

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        """Return the current directory."""
        return cls(os.getcwd())

    @classmethod
    def from_uri(cls, uri):
        """Return the path of a file URI."""
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        from urllib.parse import unquote

        path = uri[5:]
        if path[:3] == "///":
            path = path[2:]
        elif path[:12] == "//localhost/":
            path = path[11:]
        path = cls(unquote(path))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    # MARK: Status

    def stat(self, *, follow_symlinks=True):
        """Return the status of the file."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def is_mount(self):
        """Is it a mount point?"""
        return os.path.ismount(self)

    def is_junction(self):
        """Is it a junction? Only Windows has them."""
        return self.parser.isjunction(self)

    def owner(self, *, follow_symlinks=True):
        """Return the name of the file's owner."""
        import pwd

        return pwd.getpwuid(self.stat(follow_symlinks=follow_symlinks).st_uid).pw_name

    def group(self, *, follow_symlinks=True):
        """Return the name of the file's group."""
        import grp

        return grp.getgrgid(self.stat(follow_symlinks=follow_symlinks).st_gid).gr_name

    # MARK: Contents

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    # MARK: Directories

    def iterdir(self):
        """Iterate over the paths in the directory."""
        paths = [self._below(name) for name in os.listdir(self)]
        return iter(paths)

    def _below(self, name):
        text = self._text
        if text == ".":
            return self.with_segments(name)
        return self.with_segments(text + name if text.endswith("/") else f"{text}/{name}")

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Iterate over the paths below that match the pattern."""
        if not isinstance(pattern, PurePath):
            text = os.fspath(pattern)
            pattern = self.with_segments(text)
        else:
            text = str(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(pattern._tail)
        if not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        if text.endswith("/"):
            parts.append("")
        return self._select(parts, case_sensitive, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Iterate over the paths anywhere below that match the pattern."""
        if not isinstance(pattern, PurePath):
            text = os.fspath(pattern)
            if not text:
                text = "**/"
                return self.glob(text, case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)
            pattern = text
        if str(pattern).startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self.glob(
            f"**/{pattern}", case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def _names(self):
        try:
            return os.listdir(self)
        except OSError:
            return []

    def _entries(self):
        with os.scandir(self) as entries:
            return list(entries)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make a directory."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Remove the directory."""
        os.rmdir(self)

    # MARK: Changes

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file, or set its time to now."""
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))

    def unlink(self, missing_ok=False):
        """Remove the file or link."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Rename the file; return the new path."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Rename the file, over an existing one; return the new path."""
        os.replace(self, target)
        return self.with_segments(target)

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions."""
        os.chmod(self, mode)

    def symlink_to(self, target, target_is_directory=False):
        """Make the path a symbolic link."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make the path a hard link."""
        os.link(target, self)

    def readlink(self):
        """Return where the link points."""
        return self.with_segments(os.readlink(self))

    # MARK: Other forms

    def as_uri(self):
        """Return the path as a file URI."""
        return super(PathBase, self).as_uri()

    def absolute(self):
        """Return the path from the root on, not normalised."""
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """Return the absolute path without links."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """Replace ~ and ~user at the start."""
        if self.anchor or not self._tail or not self._tail[0].startswith("~"):
            return self
        home = os.path.expanduser(self._tail[0])
        if home.startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *self._tail[1:])


class PosixPath(Path, PurePosixPath):
    """A path of this system."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows; cannot be made here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
