"""Paths as objects."""

import glob as _glob
import io
import os
import stat
import sys
from _pathlib_pure import PurePath, PurePosixPath, PureWindowsPath, _compiled

__all__ = [
    "UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath",
    "WindowsPath",
]  # fmt: skip


class UnsupportedOperation(NotImplementedError):
    """Raised for what the system cannot do."""


class Path(PurePath):
    """A path of this system, with the file that is there."""

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        """Return the current directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """Return the user's home directory."""
        return cls("~").expanduser()

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

    def lstat(self):
        """Return the status of the file, or of the link itself."""
        return os.lstat(self)

    def _mode(self, follow_symlinks=True):
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode
        except (OSError, ValueError):
            return 0

    def exists(self, *, follow_symlinks=True):
        """Is there something at the path?"""
        return self._mode(follow_symlinks) != 0

    def is_dir(self, *, follow_symlinks=True):
        """Is it a directory?"""
        return stat.S_ISDIR(self._mode(follow_symlinks))

    def is_file(self, *, follow_symlinks=True):
        """Is it a regular file?"""
        return stat.S_ISREG(self._mode(follow_symlinks))

    def is_symlink(self):
        """Is it a symbolic link?"""
        return stat.S_ISLNK(self._mode(False))

    def is_mount(self):
        """Is it a mount point?"""
        return os.path.ismount(self)

    def is_junction(self):
        """Is it a junction? Only Windows has them."""
        return False

    def is_block_device(self):
        """Is it a block device?"""
        return stat.S_ISBLK(self._mode())

    def is_char_device(self):
        """Is it a character device?"""
        return stat.S_ISCHR(self._mode())

    def is_fifo(self):
        """Is it a named pipe?"""
        return stat.S_ISFIFO(self._mode())

    def is_socket(self):
        """Is it a socket?"""
        return stat.S_ISSOCK(self._mode())

    def samefile(self, other_path):
        """Is it the same file as another one?"""
        return os.path.samefile(self, other_path)

    def owner(self, *, follow_symlinks=True):
        """Return the name of the file's owner."""
        import pwd

        return pwd.getpwuid(self.stat(follow_symlinks=follow_symlinks).st_uid).pw_name

    # MARK: Contents

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Return the contents as bytes."""
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """Return the contents as text."""
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        """Write bytes; return their number."""
        with self.open("wb") as file:
            return file.write(data)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write text; return its length."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {data.__class__.__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

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

    def _select(self, parts, case_sensitive, follows):
        if not parts:
            yield self
            return
        part, rest = parts[0], parts[1:]
        if part == "":
            if self.is_dir():
                yield self
        elif part == "**":
            yield from self._select_recursively(rest, case_sensitive, follows)
        elif part == "..":
            yield from self._below(part)._select(rest, case_sensitive, follows)
        elif not _glob.has_magic(part) and case_sensitive is None:
            path = self._below(part)
            if rest or path.exists(follow_symlinks=False):
                yield from path._select(rest, case_sensitive, follows)
        else:
            match = _compiled(part, case_sensitive, False).match
            for entry in self._entries():
                if match(entry.name) and (not rest or entry.is_dir()):
                    yield from self._below(entry.name)._select(rest, case_sensitive, follows)

    def _entries(self):
        try:
            with os.scandir(self) as entries:
                return list(entries)
        except OSError:
            return []

    def _select_recursively(self, rest, case_sensitive, follows):
        while rest and rest[0] == "**":
            rest = rest[1:]
        wanted = []
        while rest and rest[0] not in ("", "..", "**"):
            wanted.append(rest[0])
            rest = rest[1:]
        match = None
        if wanted:
            match = _compiled("/".join(["**", *wanted]), case_sensitive, True).match
        else:
            yield from self._select(rest, case_sensitive, follows)
        pending = [(self, "")]
        while pending:
            folder, below = pending.pop()
            for entry in folder._entries():
                is_dir = entry.is_dir() if follows else entry.is_dir(follow_symlinks=False)
                name = f"{below}/{entry.name}" if below else entry.name
                if is_dir:
                    path = folder._below(entry.name)
                    pending.append((path, name))
                elif rest:
                    continue
                else:
                    path = None
                if match is None or match(name):
                    path = path or folder._below(entry.name)
                    yield from path._select(rest, case_sensitive, follows)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Iterate over the tree below: path, names of directories, names of files."""
        for root, directories, files in os.walk(
            self, topdown=top_down, onerror=on_error, followlinks=follow_symlinks
        ):
            yield self.with_segments(root), directories, files

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


UnsupportedOperation.__module__ = "pathlib._abc"
for _class in (Path, PosixPath, WindowsPath):
    _class.__module__ = "pathlib._local"
# Pickles name the classes there.
sys.modules["pathlib._local"] = sys.modules[__name__]
