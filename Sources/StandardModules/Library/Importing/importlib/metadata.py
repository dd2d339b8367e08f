"""What is known of distributions that are installed where modules are searched."""

import email
import email.message
import pathlib
import re
import sys
from collections import namedtuple

__all__ = [
    "Distribution", "PackageMetadata", "PackageNotFoundError", "distribution", "distributions",
    "entry_points", "files", "metadata", "packages_distributions", "requires", "version",
]

PackageMetadata = email.message.Message


class PackageNotFoundError(ModuleNotFoundError):
    """No package of that name is installed."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        (name,) = self.args
        return name


class EntryPoint(namedtuple("EntryPoint", "name value group")):
    """An object that a distribution offers by a name within a group."""

    @property
    def module(self):
        return self.value.partition(":")[0].strip()

    @property
    def attr(self):
        return self.value.partition(":")[2].partition("[")[0].strip()

    @property
    def extras(self):
        return re.findall(r"\w+", self.value.partition("[")[2])

    def load(self):
        """Import the module and return the object."""
        import importlib

        found = importlib.import_module(self.module)
        for name in filter(None, self.attr.split(".")):
            found = getattr(found, name)
        return found

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

    def select(self, **wanted):
        return EntryPoints(
            point for point in self if all(getattr(point, key) == value for key, value in wanted.items()))

    @property
    def names(self):
        return {point.name for point in self}

    @property
    def groups(self):
        return {point.group for point in self}

    def __repr__(self):
        return f"{self.__class__.__name__}({tuple(self)!r})"


class Distribution:
    """An installed distribution: a folder with what is known of it."""

    def __init__(self, path):
        self._path = pathlib.Path(path)

    @classmethod
    def from_name(cls, name):
        if not name:
            raise ValueError("A distribution name is required.")
        for found in cls.discover(name=name):
            return found
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, *, name=None, path=None):
        wanted = None if name is None else _normalized(name)
        for folder in sys.path if path is None else path:
            for item in sorted(pathlib.Path(folder or ".").glob("*.*-info")):
                if item.suffix in (".dist-info", ".egg-info"):
                    known = item.stem.partition("-")[0]
                    if wanted is None or _normalized(known) == wanted:
                        yield Distribution(item)

    @staticmethod
    def at(path):
        return Distribution(path)

    def read_text(self, filename):
        """Return the text of a file of the distribution's folder, or None."""
        try:
            return self._path.joinpath(filename).read_text(encoding="utf-8")
        except (FileNotFoundError, IsADirectoryError, KeyError, NotADirectoryError, PermissionError):
            return None

    def locate_file(self, path):
        """Return the path of a file of the distribution."""
        return self._path.parent / path

    @property
    def metadata(self):
        text = self.read_text("METADATA") or self.read_text("PKG-INFO") or ""
        return email.message_from_string(text)

    @property
    def name(self):
        return self.metadata["Name"]

    @property
    def version(self):
        return self.metadata["Version"]

    @property
    def entry_points(self):
        points, group = [], None
        for line in (self.read_text("entry_points.txt") or "").splitlines():
            line = line.partition("#")[0].strip()
            if line.startswith("["):
                group = line.strip("[]")
            elif "=" in line:
                name, value = (part.strip() for part in line.split("=", 1))
                points.append(EntryPoint(name, value, group))
        return EntryPoints(points)

    @property
    def files(self):
        record = self.read_text("RECORD")
        if record is None:
            return None
        import csv

        return [pathlib.PurePosixPath(row[0]) for row in csv.reader(record.splitlines()) if row]

    @property
    def requires(self):
        return self.metadata.get_all("Requires-Dist")


def _normalized(name):
    return re.sub(r"[-_.]+", "-", name).lower().replace("-", "_")


def distribution(distribution_name):
    """Get the Distribution instance for the named package."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    """Get all Distribution instances in the current environment."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    """Get the metadata for the named package."""
    return distribution(distribution_name).metadata


def version(distribution_name):
    """Get the version string for the named package."""
    return distribution(distribution_name).version


def entry_points(**params):
    """Return EntryPoint objects for all installed packages."""
    seen, points = set(), []
    for one in distributions():
        name = _normalized(one.name or "")
        if name not in seen:
            seen.add(name)
            points += one.entry_points
    return EntryPoints(points).select(**params)


def files(distribution_name):
    """Return a list of files for the named package."""
    return distribution(distribution_name).files


def requires(distribution_name):
    """Return a list of requirements for the named package."""
    return distribution(distribution_name).requires


def packages_distributions():
    """Return a mapping of top-level packages to their distributions."""
    found = {}
    for one in distributions():
        for name in (one.read_text("top_level.txt") or "").split():
            found.setdefault(name, []).append(one.name)
    return found
