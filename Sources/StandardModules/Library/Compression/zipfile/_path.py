"""Members of zip files as paths."""

import io
import posixpath
import re

from zipfile._archive import ZipFile
from zipfile._records import ZipInfo


def _implied(names):
    """The folders above names, also those that are no members themselves."""
    found = {}
    for name in names:
        parent = posixpath.dirname(name.rstrip("/"))
        while parent.strip("/"):
            found[parent + "/"] = True
            parent = posixpath.dirname(parent)
    known = set(names)
    return [one for one in found if one not in known]


class CompleteDirs(ZipFile):
    """A zip file that has all folders above its members."""

    def __init__(self, *args, **kwargs):
        self._arguments = args, kwargs
        super().__init__(*args, **kwargs)

    def __getstate__(self):
        return self._arguments

    def __setstate__(self, state):
        args, kwargs = state
        self.__init__(*args, **kwargs)

    def namelist(self):
        """The names of all members and of the folders above them."""
        names = super().namelist()
        return names + _implied(names)

    def _name_set(self):
        return set(self.namelist())

    def resolve_dir(self, name):
        """The name, with a slash if it is that of a folder."""
        names = self._name_set()
        return name + "/" if name not in names and name + "/" in names else name

    def getinfo(self, name):
        """The member of a name; of a folder that is none, what it would be."""
        try:
            return super().getinfo(name)
        except KeyError:
            if not name.endswith("/") or name not in self._name_set():
                raise
            return ZipInfo(filename=name)

    @classmethod
    def make(cls, source):
        """A zip file, or one that is open already, as one of this class; one that is written is read anew each time."""
        if isinstance(source, CompleteDirs):
            return source
        if not isinstance(source, ZipFile):
            return cls(source)
        source.__class__ = cls if "r" in source.mode else CompleteDirs
        return source

    @classmethod
    def inject(cls, zf):
        """Write the folders that are missing."""
        for name in _implied(zf.namelist()):
            zf.writestr(name, b"")
        return zf


class FastLookup(CompleteDirs):
    """A zip file that is only read: its names stay."""

    def namelist(self):
        if not hasattr(self, "_names"):
            self._names = super().namelist()
        return self._names

    def _name_set(self):
        if not hasattr(self, "_lookup"):
            self._lookup = super()._name_set()
        return self._lookup


class Path:
    """A place in a zip file, which need not be there."""

    def __init__(self, root, at=""):
        self.root = FastLookup.make(root)
        self.at = at

    def __eq__(self, other):
        if self.__class__ is not other.__class__:
            return NotImplemented
        return (self.root, self.at) == (other.root, other.at)

    def __hash__(self):
        return hash((self.root, self.at))

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """Open the member: "r" and "w" as text, "rb" and "wb" as bytes."""
        if self.is_dir():
            raise IsADirectoryError(self)
        kind = mode[0]
        if not self.exists() and kind == "r":
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, kind, pwd=pwd)
        if "b" in mode:
            if args or kwargs:
                raise ValueError("encoding args invalid for binary operation")
            return stream
        return io.TextIOWrapper(stream, *args, **kwargs)

    def _base(self):
        from pathlib import PurePosixPath

        return PurePosixPath(self.at or self.root.filename)

    @property
    def name(self):
        return self._base().name

    @property
    def suffix(self):
        return self._base().suffix

    @property
    def suffixes(self):
        return self._base().suffixes

    @property
    def stem(self):
        return self._base().stem

    @property
    def filename(self):
        from pathlib import Path

        return Path(self.root.filename).joinpath(self.at)

    def read_text(self, *args, **kwargs):
        """Return the member as text."""
        with self.open("r", *args, **kwargs) as stream:
            return stream.read()

    def read_bytes(self):
        """Return the member as bytes."""
        with self.open("rb") as stream:
            return stream.read()

    def _is_child(self, path):
        return posixpath.dirname(path.at.rstrip("/")) == self.at.rstrip("/")

    def _next(self, at):
        return self.__class__(self.root, at)

    def is_dir(self):
        """Whether it is a folder."""
        return not self.at or self.at.endswith("/")

    def is_file(self):
        """Whether it is a member that is no folder."""
        return self.exists() and not self.is_dir()

    def exists(self):
        """Whether it is there."""
        return self.at in self.root._name_set()

    def iterdir(self):
        """Iterate over what is in the folder."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        return filter(self._is_child, map(self._next, self.root.namelist()))

    def match(self, path_pattern):
        """Whether the path matches a pattern."""
        from pathlib import PurePosixPath

        return PurePosixPath(self.at).match(path_pattern)

    def is_symlink(self):
        """Whether the member is a symbolic link."""
        import stat

        info = self.root.getinfo(self.at)
        return stat.S_ISLNK(info.external_attr >> 16)

    def glob(self, pattern):
        """Iterate over what matches a pattern below."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        matches = re.compile(re.escape(self.at) + _translated(pattern)).fullmatch
        return map(self._next, filter(matches, self.root.namelist()))

    def rglob(self, pattern):
        """Iterate over what matches a pattern, however deep."""
        return self.glob(f"**/{pattern}")

    def relative_to(self, other, *extra):
        """Return the path as seen from another one."""
        return posixpath.relpath(str(self), str(other.joinpath(*extra)))

    def __str__(self):
        return posixpath.join(self.root.filename, self.at)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.root.filename!r}, {self.at!r})"

    def joinpath(self, *other):
        """Return a path below."""
        return self._next(self.root.resolve_dir(posixpath.join(self.at, *other)))

    __truediv__ = joinpath

    @property
    def parent(self):
        if not self.at:
            return self.filename.parent
        at = posixpath.dirname(self.at.rstrip("/"))
        return self._next(at + "/" if at else at)


Path.__module__ = "zipfile"


def _translated(pattern):
    """A pattern of the shell as a regular expression; folders may have a slash at their end."""
    # A segment that is a star alone stands for a name, which is not empty.
    pattern = re.sub(r"(^|(?<=/))\*(?=/|$)", "?*", pattern)
    parts = []
    for part in re.split(r"(\*\*/|\*\*|\*|\?|\[[^\]]+\])", pattern):
        if part == "**/":
            parts.append(".*/")
        elif part == "**":
            parts.append(".*")
        elif part == "*":
            parts.append("[^/]*")
        elif part == "?":
            parts.append("[^/]")
        elif part.startswith("[") and part.endswith("]"):
            parts.append("[^" + part[2:] if part[1] == "!" else part)
        else:
            parts.append(re.escape(part))
    return "".join(parts) + "/?"
