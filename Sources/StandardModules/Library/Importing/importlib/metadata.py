"""What is known of distributions that are installed where modules are searched."""

import abc
import contextlib
import csv
import email
import functools
import inspect
import json
import os
import pathlib
import re
import sys
import types
import warnings
import zipfile
from importlib._metadata_parts import (
    EntryPoint, EntryPoints, FileHash, Message, PackagePath, by_normalized_name, package_path, requirements, unique,
)  # fmt: skip
from importlib.abc import MetaPathFinder

__all__ = [
    "Distribution", "DistributionFinder", "PackageMetadata", "PackageNotFoundError", "SimplePath", "distribution",
    "distributions", "entry_points", "files", "metadata", "packages_distributions", "requires", "version",
]

PackageMetadata = Message
SimplePath = pathlib.Path | zipfile.Path
for _part in EntryPoint, EntryPoints, FileHash, PackagePath:
    _part.__module__ = __name__


class PackageNotFoundError(ModuleNotFoundError):
    """No package of that name is installed."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        (name,) = self.args
        return name


class Distribution:
    """An installed distribution; derived classes know where its files are."""

    def __new__(cls, *args, **kwargs):
        # Installers have classes that lack some: they are told of it, and work.
        names = {name for base in cls.__mro__ for name in vars(base)}
        missing = {name for name in names if getattr(getattr(cls, name), "__isabstractmethod__", False)}
        if missing:
            warnings.warn(f"Unimplemented abstract methods {missing}", DeprecationWarning, stacklevel=2)
        return super().__new__(cls)

    @abc.abstractmethod
    def read_text(self, filename):
        """Return the text of a file that says something of the distribution, or None."""

    @abc.abstractmethod
    def locate_file(self, path):
        """Return the path of a file of the distribution."""

    @classmethod
    def from_name(cls, name):
        """Return the distribution of a name."""
        if not name:
            raise ValueError("A distribution name is required.")
        # Those that say something of themselves come first.
        found = sorted(cls.discover(name=name), key=lambda one: not one.metadata)
        if not found:
            raise PackageNotFoundError(name)
        return found[0]

    @classmethod
    def discover(cls, *, context=None, **kwargs):
        """Return the distributions that there are; of one name, or below other folders."""
        if context and kwargs:
            raise ValueError("cannot accept context and kwargs")
        context = context or DistributionFinder.Context(**kwargs)
        finders = [MetadataPathFinder, *(one for one in sys.meta_path if hasattr(one, "find_distributions"))]
        return (found for finder in finders for found in finder.find_distributions(context))

    @staticmethod
    def at(path):
        """Return the distribution whose folder is there."""
        return PathDistribution(pathlib.Path(path))

    @property
    def metadata(self):
        text = self.read_text("METADATA") or self.read_text("PKG-INFO") or self.read_text("") or ""
        return Message(email.message_from_string(text))

    @property
    def name(self):
        return self.metadata["Name"]

    @property
    def _normalized_name(self):
        return _normalized(self.name)

    @property
    def version(self):
        return self.metadata["Version"]

    @property
    def entry_points(self):
        return EntryPoints._from_text_for(self.read_text("entry_points.txt"), self)

    @property
    def files(self):
        """The paths of the files that are there, or None where nothing is recorded."""
        lines = self._recorded() or self._installed() or self._sources()
        if not lines:
            return None
        paths = (package_path(self, *row) for row in csv.reader(lines) if row)
        return [path for path in paths if path.locate().exists()]

    def _recorded(self):
        return (self.read_text("RECORD") or "").splitlines()

    def _installed(self):
        text, folder = self.read_text("installed-files.txt"), getattr(self, "_path", None)
        if not text or not folder:
            return None
        root = self.locate_file("").resolve()
        paths = ((folder / name).resolve().relative_to(root, walk_up=True) for name in text.splitlines())
        return [f'"{path.as_posix()}"' for path in paths]

    def _sources(self):
        return [f'"{name}"' for name in (self.read_text("SOURCES.txt") or "").splitlines()]

    @property
    def requires(self):
        found = self.metadata.get_all("Requires-Dist")
        text = None if found else self.read_text("requires.txt")
        return found if text is None else list(self._deps_from_requires_text(text))

    @classmethod
    def _deps_from_requires_text(cls, source):
        return requirements(source)

    @property
    def origin(self):
        """Where it was installed from, or None."""
        text = self.read_text("direct_url.json")
        return text and json.loads(text, object_hook=lambda data: types.SimpleNamespace(**data))


class DistributionFinder(MetaPathFinder):
    """A finder that knows distributions, too."""

    class Context:
        """What is looked for: a name, or all; and where."""

        name = None

        def __init__(self, **kwargs):
            vars(self).update(kwargs)

        @property
        def path(self):
            return vars(self).get("path", sys.path)

    @abc.abstractmethod
    def find_distributions(self, context=Context()):
        """Return what is found."""


class MetadataPathFinder(DistributionFinder):
    """Finds distributions in folders and zip files."""

    @classmethod
    def find_distributions(cls, context=DistributionFinder.Context()):
        return (PathDistribution(path) for root in context.path for path in _search(root, context.name))

    @classmethod
    def invalidate_caches(cls):
        """Nothing is kept."""


class PathDistribution(Distribution):
    """A distribution that says what it is in a folder of its own."""

    def __init__(self, path):
        self._path = path

    def read_text(self, filename):
        ignored = FileNotFoundError, IsADirectoryError, KeyError, NotADirectoryError, PermissionError
        with contextlib.suppress(*ignored):
            return self._path.joinpath(filename).read_text(encoding="utf-8")

    def locate_file(self, path):
        return self._path.parent / path

    @property
    def _normalized_name(self):
        stem, ending = os.path.splitext(os.path.basename(str(self._path)))
        if ending not in (".dist-info", ".egg-info"):
            return super()._normalized_name
        return _normalized(stem.partition("-")[0])


def _normalized(name):
    return re.sub(r"[-_.]+", "-", name).lower().replace("-", "_")


def _children(root):
    """The names in a folder or a zip file, and what makes a path of one."""
    with contextlib.suppress(Exception):
        return os.listdir(root or "."), pathlib.Path(root).joinpath
    with contextlib.suppress(Exception):
        archive = zipfile.Path(root)
        return dict.fromkeys(name.split("/", 1)[0] for name in archive.root.namelist()), archive.joinpath
    return (), None


def _search(root, wanted):
    """The folders of distributions of one name, or of all."""
    names, path_of = _children(root)
    base = os.path.basename(root).lower()
    for name in names:
        small = name.lower()
        if small.endswith((".dist-info", ".egg-info")):
            known = _normalized(small.rpartition(".")[0].partition("-")[0])
        elif base.endswith(".egg") and small == "egg-info":
            known = _normalized(base.rpartition(".")[0].partition("-")[0])
        else:
            continue
        if wanted is None or known == _normalized(wanted):
            yield path_of(name)


_unique = functools.partial(unique, key=by_normalized_name)


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
    return EntryPoints(point for one in _unique(distributions()) for point in one.entry_points).select(**params)


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
        for name in (one.read_text("top_level.txt") or "").split() or _top_level(one):
            found.setdefault(name, []).append(one.metadata["Name"])
    return found


def _top_level(dist):
    names = {
        path.parts[0] if len(path.parts) > 1 else inspect.getmodulename(path) or str(path) for path in dist.files or ()}
    return [name for name in names if "." not in name]
