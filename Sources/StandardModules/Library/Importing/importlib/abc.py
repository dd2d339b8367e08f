"""What finders and loaders of scripts derive from."""

import abc
import sys

from . import machinery

__all__ = [
    "Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader", "ExecutionLoader",
    "FileLoader", "SourceLoader",
]  # fmt: skip


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Stands in sys.meta_path; find_spec(fullname, path, target) answers what it knows of a module."""

    def invalidate_caches(self):
        """Forget what may have changed."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Finds modules in one entry of sys.path, by find_spec(fullname, target)."""

    def invalidate_caches(self):
        """Forget what may have changed."""


class Loader(metaclass=abc.ABCMeta):
    """Loads a module: create_module() may make it, exec_module() fills it."""

    def create_module(self, spec):
        """Return the module, or None for an ordinary one."""
        return None

    def load_module(self, fullname):
        """Make and fill a module by the methods of today."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        from importlib.util import module_from_spec, spec_from_loader

        module = sys.modules.get(fullname)
        if module is not None:
            self.exec_module(module)
            return sys.modules[fullname]
        module = sys.modules[fullname] = module_from_spec(spec_from_loader(fullname, self))
        try:
            self.exec_module(module)
        except BaseException:
            sys.modules.pop(fullname, None)
            raise
        return sys.modules[fullname]


class ResourceLoader(Loader):
    """Gives the bytes of files beside modules."""

    @abc.abstractmethod
    def get_data(self, path):
        """Return the bytes at a path."""
        raise OSError


class InspectLoader(Loader):
    """Tells the source of modules."""

    def is_package(self, fullname):
        """Return whether a module is a package."""
        raise ImportError

    def get_code(self, fullname):
        """Return the code of a module; None where it has none."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        """Return the text of a module; None where it has none."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        """Compile a text."""
        return compile(data, path, "exec", dont_inherit=True)

    def exec_module(self, module):
        """Run the code of a module."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """Tells the file of modules, too."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """Return the path of a module's file."""
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class FileLoader(ResourceLoader, ExecutionLoader):
    """Loads the module that lies in one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_data(self, path):
        with open(path, "rb") as file:
            return file.read()

    def get_filename(self, name=None):
        return self.path


class SourceLoader(ResourceLoader, ExecutionLoader):
    """Loads modules whose text get_data() gives for the path that get_filename() gives."""

    def path_mtime(self, path):
        """Return when the text was changed last."""
        if self.path_stats.__func__ is SourceLoader.path_stats:
            raise OSError
        return int(self.path_stats(path)["mtime"])

    def path_stats(self, path):
        """Return what is known of the text, its time at least."""
        if self.path_mtime.__func__ is SourceLoader.path_mtime:
            raise OSError
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Keep bytes at a path; nothing is kept here."""

    def is_package(self, fullname):
        name = self.get_filename(fullname).rpartition("/")[2]
        return name.rpartition(".")[0] == "__init__" and fullname.rpartition(".")[2] != "__init__"

    def get_source(self, fullname):
        from importlib.util import decode_source

        path = self.get_filename(fullname)
        try:
            return decode_source(self.get_data(path))
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error


for _class, _base in (
    (machinery.SourceFileLoader, FileLoader), (machinery.SourceFileLoader, SourceLoader),
    (machinery.BuiltinImporter, InspectLoader), (machinery.BuiltinImporter, MetaPathFinder),
    (machinery.PathFinder, MetaPathFinder), (machinery.FileFinder, PathEntryFinder),
):  # fmt: skip
    _base.register(_class)


def __getattr__(name):
    if name not in ("ResourceReader", "Traversable", "TraversableResources"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import warnings
    from importlib.resources import abc as resources

    warnings.warn(f"{name!r} is deprecated and slated for removal in Python 3.14", DeprecationWarning, stacklevel=2)
    return getattr(resources, name)
