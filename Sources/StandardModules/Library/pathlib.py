"""Paths as objects."""

import functools
import io
import os
import posixpath
import re
import stat
from _collections_abc import Sequence
from types import GenericAlias

import glob as _glob

__all__ = [
    "UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath",
    "WindowsPath",
]  # fmt: skip


class UnsupportedOperation(NotImplementedError):
    """Raised for what the system cannot do."""


class _Parents(Sequence):
    """The paths above a path, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._drive, self._root, self._tail = path.drive, path.root, path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._made(self._drive, self._root, self._tail[: -index - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    """A path without a file system."""

    parser = posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                texts.append(arg._raw)
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ returns a "
                    f"str, not {type(path).__name__!r}")
            texts.append(path)
        self._raw = self.parser.join(*texts) if len(texts) > 1 else texts[0] if texts else ""

    def __reduce__(self):
        return type(self), self.parts

    def with_segments(self, *pathsegments):
        """Make a path of the same class."""
        return type(self)(*pathsegments)

    # Parts ---------------------------------------------------------------------------------------

    @functools.cached_property
    def _split(self):
        drive, root, rest = self.parser.splitroot(self._raw)
        return drive, root, [part for part in rest.split("/") if part and part != "."]

    drive = property(lambda self: self._split[0], doc="The drive, or an empty text.")
    root = property(lambda self: self._split[1], doc="The root, or an empty text.")
    _tail = property(lambda self: self._split[2])

    def _made(self, drive, root, tail):
        path = self.with_segments(drive + root + self.parser.sep.join(tail) or ".")
        return path

    @functools.cached_property
    def _text(self):
        return self.drive + self.root + self.parser.sep.join(self._tail) or "."

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

    def as_posix(self):
        """Return the path with slashes."""
        return self._text.replace(self.parser.sep, "/")

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def as_uri(self):
        """Return the path as a file URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote

        return "file://" + quote(self.as_posix())

    @property
    def anchor(self):
        """Drive and root."""
        return self.drive + self.root

    @property
    def parts(self):
        """The parts as a tuple."""
        return ((self.anchor,) if self.anchor else ()) + tuple(self._tail)

    @property
    def name(self):
        """The last part."""
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        """The extension of the name, with its dot."""
        name = self.name
        place = name.rfind(".")
        return name[place:] if 0 < place < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All extensions of the name."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The name without its extension."""
        name = self.name
        place = name.rfind(".")
        return name[:place] if 0 < place < len(name) - 1 else name

    @property
    def parent(self):
        """The path above."""
        if not self._tail:
            return self
        return self._made(self.drive, self.root, self._tail[:-1])

    @property
    def parents(self):
        """All paths above."""
        return _Parents(self)

    # Others --------------------------------------------------------------------------------------

    def with_name(self, name):
        """Return the path with another name."""
        if not name or self.parser.sep in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._made(self.drive, self.root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        """Return the path with another stem."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """Return the path with another extension."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and (not suffix.startswith(".") or suffix == "." or self.parser.sep in suffix):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        """Return the path as it is seen from another one."""
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self.with_segments(*[".."] * step, *self._tail[len(path._tail):])

    def is_relative_to(self, other):
        """Is the path below another one?"""
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def joinpath(self, *pathsegments):
        """Return the path with more segments."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def is_absolute(self):
        """Does the path begin at the root?"""
        return self.parser.isabs(self)

    def is_reserved(self):
        """Is the name a special one? Only Windows has them."""
        return False

    # Comparison ----------------------------------------------------------------------------------

    @property
    def _key(self):
        return self._text

    @property
    def _parts_key(self):
        return self._key.split(self.parser.sep)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key == other._key and self.parser is other.parser

    def __hash__(self):
        return hash(self._key)

    def _compared(self, other, compare):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return compare(self._parts_key, other._parts_key)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    # Patterns ------------------------------------------------------------------------------------

    def full_match(self, pattern, *, case_sensitive=None):
        """Does the whole path match the pattern?"""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        text = "" if str(self) == "." else str(self)
        wanted = "" if str(pattern) == "." else str(pattern)
        return _compiled(wanted, case_sensitive, True).match(text) is not None

    def match(self, path_pattern, *, case_sensitive=None):
        """Does the end of the path match the pattern?"""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        own, wanted = self.parts[::-1], path_pattern.parts[::-1]
        if not wanted:
            raise ValueError("empty pattern")
        if len(own) < len(wanted) or len(own) > len(wanted) and path_pattern.anchor:
            return False
        return all(
            _compiled(pattern, case_sensitive, False).match(part) for part, pattern in zip(own, wanted))

    __class_getitem__ = classmethod(GenericAlias)


os.PathLike.register(PurePath)


@functools.lru_cache(maxsize=512)
def _compiled(pattern, case_sensitive, recursive):
    flags = re.NOFLAG if case_sensitive in (None, True) else re.IGNORECASE
    return re.compile(_glob.translate(pattern, recursive=recursive, include_hidden=True), flags)


class PurePosixPath(PurePath):
    """A path of a POSIX system."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of Windows."""

    import ntpath as parser

    @functools.cached_property
    def _split(self):
        drive, root, rest = self.parser.splitroot(self._raw.replace("/", "\\"))
        if not root and drive.startswith("\\") and not drive.endswith("\\"):
            root = "\\" if drive.count("\\") == 3 else ""
        return drive, root, [part for part in rest.split("\\") if part and part != "."]

    @property
    def _key(self):
        return self._text.lower()

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote

        drive, path = self.drive, self.as_posix()
        if len(drive) == 2:
            return "file:///" + drive + quote(path[2:])
        return "file:" + quote(path)


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

    # Status --------------------------------------------------------------------------------------

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

    # Contents ------------------------------------------------------------------------------------

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

    # Directories ---------------------------------------------------------------------------------

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

    # Changes -------------------------------------------------------------------------------------

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

    # Other forms ---------------------------------------------------------------------------------

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


for _class in (
    UnsupportedOperation, PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath,
):  # fmt: skip
    _class.__module__ = "pathlib._local"
