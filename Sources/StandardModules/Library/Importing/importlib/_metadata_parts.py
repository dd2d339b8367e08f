"""The parts of what is known of a distribution: entry points, files, headers, requirements."""

import functools
import importlib
import operator
import pathlib
import re
import textwrap
import warnings
from email.message import Message as _Message

_ENTRY = re.compile(r"(?P<module>[\w.]+)\s*(:\s*(?P<attr>[\w.]+)\s*)?((?P<extras>\[.*\])\s*)?$")


def sections(text):
    """The lines of a text, each behind the name of the section that it is in."""
    name = None
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            yield name, line


class EntryPoint:
    """An object that a distribution offers by a name within a group."""

    dist = None

    def __init__(self, name, value, group):
        vars(self).update(name=name, value=value, group=group)

    def load(self):
        """Import the module and return the object."""
        names = (_ENTRY.match(self.value)["attr"] or "").split(".")
        return functools.reduce(getattr, filter(None, names), importlib.import_module(self.module))

    @property
    def module(self):
        return _ENTRY.match(self.value)["module"]

    @property
    def attr(self):
        return _ENTRY.match(self.value)["attr"]

    @property
    def extras(self):
        return re.findall(r"\w+", _ENTRY.match(self.value)["extras"] or "")

    def _for(self, dist):
        vars(self).update(dist=dist)
        return self

    def matches(self, **params):
        """Are these the values of its attributes?"""
        return all(getattr(self, name) == value for name, value in params.items())

    def _key(self):
        return self.name, self.value, self.group

    def __lt__(self, other):
        return self._key() < other._key()

    def __eq__(self, other):
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key())

    def __setattr__(self, name, value):
        raise AttributeError("EntryPoint objects are immutable.")

    def __repr__(self):
        return f"EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})"


class EntryPoints(tuple):
    """Entry points that can be selected by name, group and value."""

    __slots__ = ()

    def __getitem__(self, name):
        try:
            return next(iter(self.select(name=name)))
        except StopIteration:
            raise KeyError(name) from None

    def select(self, **params):
        """Return those whose attributes have these values."""
        return EntryPoints(point for point in self if point.matches(**params))

    @property
    def names(self):
        return {point.name for point in self}

    @property
    def groups(self):
        return {point.group for point in self}

    @classmethod
    def _from_text_for(cls, text, dist):
        pairs = ((group, line.partition("=")) for group, line in sections(text or ""))
        return cls(EntryPoint(name.strip(), value.strip(), group)._for(dist) for group, (name, _, value) in pairs)

    def __repr__(self):
        return f"{self.__class__.__name__}({tuple(self)!r})"


class FileHash:
    """How a file's contents are told from others."""

    def __init__(self, spec):
        self.mode, _, self.value = spec.partition("=")

    def __repr__(self):
        return f"<FileHash mode: {self.mode} value: {self.value}>"


class PackagePath(pathlib.PurePosixPath):
    """The path of a file that belongs to a distribution."""

    def read_text(self, encoding="utf-8"):
        """Return the file's text."""
        return self.locate().read_text(encoding=encoding)

    def read_binary(self):
        """Return the file's bytes."""
        return self.locate().read_bytes()

    def locate(self):
        """Return where the file is."""
        return self.dist.locate_file(self)


def package_path(dist, name, spec=None, size=None):
    """Make the path of a file from a row of what a distribution has recorded."""
    path = PackagePath(name)
    path.hash = FileHash(spec) if spec else None
    path.size = int(size) if size else None
    path.dist = dist
    return path


class Message(_Message):
    """The headers of a distribution; its description is one of them."""

    multiple_use_keys = frozenset(map(str.lower, (
        "Classifier", "Obsoletes-Dist", "Platform", "Project-URL", "Provides-Dist", "Provides-Extra", "Requires-Dist",
        "Requires-External", "Supported-Platform", "Dynamic")))  # fmt: skip

    def __new__(cls, orig):
        made = super().__new__(cls)
        vars(made).update(vars(orig))
        return made

    def __init__(self, *args, **kwargs):
        self._headers = [(key, _outdented(value)) for key, value in self._headers]
        if self._payload:
            self._headers.append(("Description", self.get_payload()))

    def __getitem__(self, item):
        found = super().__getitem__(item)
        if found is None:
            warnings.warn(
                "Implicit None on return values is deprecated and will raise KeyErrors.",
                DeprecationWarning, stacklevel=2)
        return found

    @property
    def json(self):
        """All headers as values that JSON knows."""
        return dict(map(self._as_json, self))

    def _as_json(self, key):
        value = self.get_all(key) if key.lower() in self.multiple_use_keys else self[key]
        if key.lower() == "keywords":
            value = re.split(r"\s+", value)
        return key.lower().replace("-", "_"), value


def _outdented(value):
    # What follows the first line stands eight to the right.
    return textwrap.dedent(" " * 8 + value) if value and "\n" in value else value


def requirements(text):
    """What an egg requires, as the headers of today say it."""
    for section, name in sections(text):
        extra, _, marker = (section or "").partition(":")
        conditions = [f"({marker})" if extra and marker else marker, extra and f'extra == "{extra}"']
        joined = " and ".join(filter(None, conditions))
        yield name + " " * ("@" in name) + ("; " + joined if joined else "")


def unique(items, key):
    """The items whose keys did not come before."""
    seen = set()
    for item in items:
        if (known := key(item)) not in seen:
            seen.add(known)
            yield item


by_normalized_name = operator.attrgetter("_normalized_name")
