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

        if path is None and fullname in sys.builtin_module_names:
            return None
        return _imp.find_spec(fullname, path)

    @staticmethod
    def invalidate_caches():
        """Nothing is kept."""


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
        return None

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


FrozenImporter = BuiltinImporter

# Modules get their loaders from there.
import importlib.util  # noqa: E402
