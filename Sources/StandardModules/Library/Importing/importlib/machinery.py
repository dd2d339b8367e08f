"""The parts that importers are made of."""

import _imp

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []

ModuleSpec = _imp.ModuleSpec


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class SourceFileLoader:
    """Loads the module that lies in one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        if not self._is_changed():
            _imp.run_file(module, self.path)
            return
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)

    def _is_changed(self):
        """Does a derived class read or compile in its own way?"""
        return any(
            getattr(type(self), name) is not getattr(SourceFileLoader, name)
            for name in ("get_code", "get_data", "get_filename", "source_to_code"))

    def get_filename(self, name=None):
        return self.path

    def is_package(self, fullname):
        name = self.path.rpartition("/")[2]
        return name == "__init__.py" and fullname.rpartition(".")[2] != "__init__"

    def get_data(self, path):
        if path.startswith("<baton>"):
            return _imp.source_text(path).encode()
        with open(path, "rb") as file:
            return file.read()

    def get_source(self, fullname=None):
        from importlib.util import decode_source

        try:
            return decode_source(self.get_data(self.get_filename(fullname)))
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error

    def get_code(self, fullname=None):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    @staticmethod
    def source_to_code(data, path="<string>"):
        return compile(data, path, "exec", dont_inherit=True)

    def get_resource_reader(self, fullname=None):
        from importlib.resources.readers import FileReader

        return FileReader(self)

    def load_module(self, fullname=None):
        from importlib.abc import Loader

        return Loader.load_module(self, fullname or self.name)

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)


class BuiltinImporter:
    """Loads the modules that are part of Baton."""

    @classmethod
    def create_module(cls, spec):
        return _imp.import_module(spec.name, None, 0)

    @classmethod
    def exec_module(cls, module):
        pass

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        import sys

        return _imp.find_spec(fullname, path) if fullname in sys.builtin_module_names else None

    @classmethod
    def get_source(cls, fullname):
        return None

    get_code = get_source

    @classmethod
    def is_package(cls, fullname):
        return False


class PathFinder:
    """Finds the modules that lie in the folders of a path."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        import sys
        from importlib.util import _with_loader

        if path is None and fullname in sys.builtin_module_names:
            return None
        return _with_loader(_imp.find_spec(fullname, path))

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
    """Would load a compiled file: there are none that could be run."""

    def get_source(self, fullname=None):
        return None

    def exec_module(self, module):
        raise ImportError(f"{self.path!r} is compiled by another Python", name=self.name, path=self.path)


class ExtensionFileLoader(SourcelessFileLoader):
    """Would load a library of machine code: there are none that could be run."""


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
