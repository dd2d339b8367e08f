"""Paths as texts: what needs no file system."""

import functools
import os
import posixpath
import sys
from _collections_abc import Sequence
from types import GenericAlias

from ._pure_base import PurePathBase

# Where scripts find these names, and what their reprs say.
__name__ = "pathlib._local"


def _warn_deprecated(text):
    import warnings

    warnings.warn(text, DeprecationWarning, stacklevel=4)


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


class PurePath(PurePathBase):
    """A path without a file system."""

    parser = posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if type(arg) is str:
                texts.append(arg)
                continue
            if isinstance(arg, PurePath):
                if self.parser is posixpath and arg.parser is not posixpath:
                    texts.append(arg.as_posix())
                    continue
                texts += arg._raw_paths
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
        # Joined when somebody looks: a path is often one step towards another.
        self._raw_paths = texts

    @property
    def _raw_path(self):
        texts = self._raw_paths
        return self.parser.join(*texts) if len(texts) > 1 else texts[0] if texts else ""

    def __reduce__(self):
        return type(self), self.parts

    # MARK: Parts

    @classmethod
    def _parse_path(cls, path):
        drive, root, rest = cls.parser.splitroot(path)
        parts = [sys.intern(str(part)) for part in rest.split("/") if part and part != "."]
        return drive, root, parts

    @functools.cached_property
    def _split(self):
        return self._parse_path(self._raw_path)

    drive = property(lambda self: self._split[0], doc="The drive, or an empty text.")
    root = property(lambda self: self._split[1], doc="The root, or an empty text.")
    _tail = property(lambda self: self._split[2])

    @property
    def _stack(self):
        return self.anchor, self._tail[::-1]

    @property
    def _pattern_text(self):
        return "" if self._text == "." else self._text

    def _made(self, drive, root, tail):
        text = self._format(drive, root, tail)
        path = self.with_segments(text)
        path._text, path._split = text, (drive, root, tail)
        return path

    @classmethod
    def _format(cls, drive, root, tail):
        return drive + root + cls.parser.sep.join(tail) or "."

    @functools.cached_property
    def _text(self):
        return self._format(*self._split)

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

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
        drive, root, tail = self._split
        return (drive + root, *tail) if drive or root else tuple(tail)

    @property
    def name(self):
        """The last part."""
        tail = self._split[2]
        return tail[-1] if tail else ""

    @property
    def parent(self):
        """The path above."""
        drive, root, tail = self._split
        return self._made(drive, root, tail[:-1]) if tail else self

    @property
    def parents(self):
        """All paths above."""
        return _Parents(self)

    # MARK: Others

    def with_name(self, name):
        """Return the path with another name."""
        parser = self.parser
        if not name or parser.sep in name or parser.altsep and parser.altsep in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._made(self.drive, self.root, self._tail[:-1] + [name])

    def _other(self, name, arguments, other, more):
        if not more:
            return other if isinstance(other, PurePath) else self.with_segments(other)
        _warn_deprecated(
            f"support for supplying more than one {arguments} to pathlib.PurePath.{name}() is deprecated "
            "and scheduled for removal in Python 3.14")
        return self.with_segments(other, *more)

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """Return the path as it is seen from another one."""
        other = self._other("relative_to", "positional argument", other, _deprecated)
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

    def is_relative_to(self, other, /, *_deprecated):
        """Is the path below another one?"""
        other = self._other("is_relative_to", "argument", other, _deprecated)
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
        return self._is_reserved()

    def _is_reserved(self):
        _warn_deprecated(
            "pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. Use "
            "os.path.isreserved() to detect reserved paths on Windows.")
        return hasattr(self.parser, "isreserved") and self.parser.isreserved(self)

    # MARK: Comparison

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

    __class_getitem__ = classmethod(GenericAlias)


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path of a POSIX system."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of Windows."""

    import ntpath as parser

    @classmethod
    def _parse_path(cls, path):
        drive, root, rest = cls.parser.splitroot(path.replace("/", "\\"))
        if not root and drive.startswith("\\") and not drive.endswith("\\"):
            parts = drive.split("\\")
            if len(parts) == 6 or len(parts) == 4 and parts[2] not in "?.":
                root = "\\"
        return drive, root, [sys.intern(part) for part in rest.split("\\") if part and part != "."]

    @classmethod
    def _format(cls, drive, root, tail):
        # A name that begins as a drive does must not be read as one.
        if not drive and not root and tail and cls.parser.splitdrive(tail[0])[0]:
            tail = [".", *tail]
        return super()._format(drive, root, tail)

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
