"""Paths as texts: what needs no file system."""

import functools
import glob as _glob
import os
import posixpath
import re
from _collections_abc import Sequence
from types import GenericAlias

# Where scripts find these names, and what their reprs say.
__name__ = "pathlib._local"


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
