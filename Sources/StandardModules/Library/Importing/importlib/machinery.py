"""The parts that importers are made of."""

import _imp

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []

ModuleSpec = _imp.ModuleSpec
SourceFileLoader = _imp.SourceFileLoader
BuiltinImporter = _imp.BuiltinImporter


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class PathFinder:
    """Finds the modules that lie in the folders of a path."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        import sys

        if path is None:
            if fullname in sys.builtin_module_names:
                return None
            path = sys.path
        if len(sys.path_hooks) == 1 and _is_own(sys.path_hooks[0]) and not sys.path_importer_cache:
            return _imp.find_spec(fullname, path)
        folders = []
        for entry in path:
            finder = cls._path_importer_cache(entry) if isinstance(entry, str) else None
            if finder is None or (spec := finder.find_spec(fullname, target)) is None:
                continue
            if spec.loader is not None:
                return spec
            if spec.submodule_search_locations is None:
                raise ImportError("spec missing loader")
            folders.extend(spec.submodule_search_locations)
        if not folders:
            return None
        spec = ModuleSpec(fullname, None)
        spec.submodule_search_locations = folders
        return spec

    @classmethod
    def _path_importer_cache(cls, path):
        """What finds the modules of an entry of the path; asked of sys.path_hooks once."""
        import os
        import sys

        if path == "":
            try:
                path = os.getcwd()
            except FileNotFoundError:
                return None
        if path not in sys.path_importer_cache:
            sys.path_importer_cache[path] = cls._path_hooks(path)
        return sys.path_importer_cache[path]

    @staticmethod
    def _path_hooks(path):
        import os
        import sys

        if not sys.path_hooks:
            import warnings

            warnings.warn("sys.path_hooks is empty", ImportWarning)
        for hook in sys.path_hooks:
            try:
                return hook(path)
            except ImportError:
                if _is_own(hook) and (path.startswith("<baton>") or os.path.isfile(path)):
                    return _OwnFinder(path)
        return None

    @staticmethod
    def invalidate_caches():
        """Lets the finders of scripts forget what may have changed, and forgets finders of places that may be others."""
        import sys

        for name, finder in list(sys.path_importer_cache.items()):
            if finder is None or not name.startswith(("/", "<baton>")):
                del sys.path_importer_cache[name]
            elif hasattr(finder, "invalidate_caches"):
                finder.invalidate_caches()


def _is_own(hook):
    """Is it the hook that sys.path_hooks begins with?"""
    return type(hook) is type(len) and hook.__name__ == "path_hook_for_FileFinder"


class _OwnFinder:
    """Finds modules as Baton itself does where there is no folder: in the binary, and in zip files."""

    def __init__(self, path):
        self.path = path

    def find_spec(self, fullname, target=None):
        return _imp.find_spec(fullname, [self.path])


class FileFinder:
    """Finds the modules that lie in one folder."""

    def __init__(self, path, *loader_details):
        self.path = path or "."
        self._loaders = [(ending, loader) for loader, endings in loader_details for ending in endings]

    def find_spec(self, fullname, target=None):
        import os
        from importlib.util import spec_from_file_location

        stem = os.path.join(self.path, fullname.rpartition(".")[2])
        for ending, loader in self._loaders:
            for path, folders in ((f"{stem}/__init__{ending}", [stem]), (stem + ending, None)):
                if os.path.isfile(path):
                    return spec_from_file_location(
                        fullname, path, loader=loader(fullname, path), submodule_search_locations=folders)
        if not os.path.isdir(stem):
            return None
        spec = ModuleSpec(fullname, None)
        spec.submodule_search_locations = [stem]
        return spec

    def invalidate_caches(self):
        """Nothing is kept."""

    @classmethod
    def path_hook(cls, *loader_details):
        """Return a function for sys.path_hooks."""
        import os

        def path_hook_for_FileFinder(path):
            if not os.path.isdir(path or "."):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)

        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"


class SourcelessFileLoader(SourceFileLoader):
    """Loads compiled files whose source is not there."""

    def is_package(self, fullname):
        return self.path.rpartition("/")[2] == "__init__.pyc" and fullname.rpartition(".")[2] != "__init__"

    def get_source(self, fullname=None):
        return None

    def get_code(self, fullname):
        from importlib._compiled_files import code_of_file

        path = self.get_filename(fullname)
        return code_of_file(self.get_data(path), fullname, path)

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)


class ExtensionFileLoader(SourceFileLoader):
    """Would load a library of machine code: there are none that could be run."""

    def get_source(self, fullname=None):
        return None

    def get_code(self, fullname=None):
        return None

    def exec_module(self, module):
        raise ImportError(f"{self.path!r} is compiled for another Python", name=self.name, path=self.path)


class AppleFrameworkLoader(ExtensionFileLoader):
    """Would load what iOS keeps in a framework."""


class NamespaceLoader:
    """Loads the packages that are folders without an __init__.py."""

    def __init__(self, name, path, path_finder=None):
        self._path = path

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def get_code(self, fullname):
        return compile("", "<string>", "exec", dont_inherit=True)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        pass

    def get_resource_reader(self, module):
        from importlib.resources.readers import NamespaceReader

        return NamespaceReader(self._path)


FrozenImporter = BuiltinImporter

# Modules get their loaders from there.
import importlib.util  # noqa: E402
