"""What all paths without a file system share, whatever their separator is."""

import functools
import glob as _glob
import re

# Where scripts find these names, and what their reprs say.
__name__ = "pathlib._abc"


class UnsupportedOperation(NotImplementedError):
    """Raised for what the system cannot do."""


class ParserBase:
    """Takes texts of paths apart and joins them; posixpath and ntpath do the same."""

    def _refused(self, name):
        return UnsupportedOperation(f"{type(self).__name__}.{name} is unsupported")

    @property
    def sep(self):
        """The character between two parts."""
        raise self._refused("sep")

    def join(self, path, *paths):
        """Join texts to one path."""
        raise self._refused("join()")

    def split(self, path):
        """Split a path before its last part."""
        raise self._refused("split()")

    def splitdrive(self, path):
        """Split a path behind its drive."""
        raise self._refused("splitdrive()")

    def normcase(self, path):
        """Make upper and lower case alike where the system does."""
        raise self._refused("normcase()")

    def isabs(self, path):
        """Does the path begin at a root?"""
        raise self._refused("isabs()")


@functools.lru_cache(maxsize=512)
def compiled(pattern, sep, case_sensitive, recursive):
    """The regular expression of a pattern."""
    flags = re.NOFLAG if case_sensitive else re.IGNORECASE
    translated = _glob.translate(pattern, recursive=recursive, include_hidden=True, seps=sep)
    return re.compile(translated, flags)


def is_case_sensitive(parser):
    """Whether upper and lower case differ in paths of this kind."""
    return parser.normcase("Aa") == "Aa"


class PurePathBase:
    """A path of any kind: all that is known of it comes from its text and its parser."""

    parser = ParserBase()
    # Set while resolve() asks for the status of the path: the path is resolved as far as needed.
    _resolving = False

    def __init__(self, path, *paths):
        self._raw_path = self.parser.join(path, *paths) if paths else path
        if not isinstance(self._raw_path, str):
            raise TypeError(f"path should be a str, not {type(self._raw_path).__name__!r}")

    def with_segments(self, *pathsegments):
        """Make a path of the same class."""
        return type(self)(*pathsegments)

    def __str__(self):
        return self._raw_path

    def as_posix(self):
        """Return the path with slashes."""
        return str(self).replace(self.parser.sep, "/")

    # MARK: Parts

    @property
    def _stack(self):
        # What stands before all names, and the names, the last one first.
        path, names = self._raw_path, []
        while True:
            above, name = self.parser.split(path)
            if above == path:
                return path, names
            names.append(name)
            path = above

    @property
    def drive(self):
        """The drive, or an empty text."""
        return self.parser.splitdrive(self.anchor)[0]

    @property
    def root(self):
        """The root, or an empty text."""
        return self.parser.splitdrive(self.anchor)[1]

    @property
    def anchor(self):
        """Drive and root."""
        return self._stack[0]

    @property
    def parts(self):
        """The parts as a tuple."""
        anchor, names = self._stack
        return ((anchor,) if anchor else ()) + tuple(names[::-1])

    @property
    def name(self):
        """The last part."""
        return self.parser.split(self._raw_path)[1]

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
        above = self.parser.split(self._raw_path)[0]
        if above == self._raw_path:
            return self
        parent = self.with_segments(above)
        parent._resolving = self._resolving
        return parent

    @property
    def parents(self):
        """All paths above."""
        found, path = [], self
        while (above := path.parent) is not path:
            found.append(above)
            path = above
        return tuple(found)

    def is_absolute(self):
        """Does the path begin at the root?"""
        return self.parser.isabs(self._raw_path)

    # MARK: Others

    def with_name(self, name):
        """Return the path with another name."""
        split = self.parser.split
        if split(name)[0]:
            raise ValueError(f"Invalid name {name!r}")
        return self.with_segments(split(self._raw_path)[0], name)

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
        if suffix and (not suffix.startswith(".") or suffix == "."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        """Return the path as it is seen from another one."""
        if not isinstance(other, PurePathBase):
            other = self.with_segments(other)
        (own_anchor, own), (anchor, names) = self._stack, other._stack
        if own_anchor != anchor:
            raise ValueError(f"{self._raw_path!r} and {other._raw_path!r} have different anchors")
        while own and names and own[-1] == names[-1]:
            own.pop()
            names.pop()
        for name in names:
            if not name or name == ".":
                continue
            if not walk_up:
                raise ValueError(f"{self._raw_path!r} is not in the subpath of {other._raw_path!r}")
            if name == "..":
                raise ValueError(f"'..' segment in {other._raw_path!r} cannot be walked")
            own.append("..")
        return self.with_segments("", *own[::-1])

    def is_relative_to(self, other):
        """Is the path below another one?"""
        if not isinstance(other, PurePathBase):
            other = self.with_segments(other)
        (own_anchor, own), (anchor, names) = self._stack, other._stack
        if own_anchor != anchor:
            return False
        names = [name for name in names[::-1] if name and name != "."]
        return own[::-1][: len(names)] == names

    def joinpath(self, *pathsegments):
        """Return the path with more segments."""
        return self.with_segments(self._raw_path, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self._raw_path, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self._raw_path)
        except TypeError:
            return NotImplemented

    # MARK: Patterns

    # The text that patterns are compared with; paths of a system have none for the current directory.
    _pattern_text = property(str)

    def _regex(self, pattern, case_sensitive, recursive):
        if case_sensitive is None:
            case_sensitive = is_case_sensitive(self.parser)
        return compiled(pattern, self.parser.sep, case_sensitive, recursive)

    def full_match(self, pattern, *, case_sensitive=None):
        """Does the whole path match the pattern?"""
        if not isinstance(pattern, PurePathBase):
            pattern = self.with_segments(pattern)
        regex = self._regex(pattern._pattern_text, case_sensitive, True)
        return regex.match(self._pattern_text) is not None

    def match(self, path_pattern, *, case_sensitive=None):
        """Does the end of the path match the pattern?"""
        if not isinstance(path_pattern, PurePathBase):
            path_pattern = self.with_segments(path_pattern)
        own, wanted = self.parts[::-1], path_pattern.parts[::-1]
        if not wanted:
            raise ValueError("empty pattern")
        if len(own) < len(wanted) or len(own) > len(wanted) and path_pattern.anchor:
            return False
        return all(
            self._regex(pattern, case_sensitive, False).match(part)
            for part, pattern in zip(own, wanted))
