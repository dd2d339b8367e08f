"""What the loaders of modules do: the methods of the classes that the interpreter makes itself."""

import _imp


class SourceFileLoader:
    """Of modules that lie in a file each."""

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        if not self.path.startswith("<baton>/") and not _is_derived(self):
            return _imp.run_file(module, self.path)
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)

    def load_module(self, fullname):
        from importlib.abc import Loader

        return Loader.load_module(self, _own_name(self, fullname))

    def get_filename(self, fullname):
        _own_name(self, fullname)
        return self.path

    def is_package(self, fullname):
        name = self.path.rpartition("/")[2]
        return name == "__init__.py" and fullname.rpartition(".")[2] != "__init__"

    def get_data(self, path):
        if str(path).startswith("<baton>/") and (text := _imp.source_text(path)) is not None:
            # A file that the binary carries.
            return text.encode()
        with open(str(path), "rb") as file:
            return file.read()

    def get_source(self, fullname):
        from importlib.util import decode_source

        try:
            return decode_source(self.get_data(self.get_filename(fullname)))
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def source_to_code(self, data, path, optimize):
        return compile(data, path, "exec", dont_inherit=True, optimize=-1 if optimize is None else optimize)

    def get_resource_reader(self, fullname):
        from importlib.resources.readers import FileReader

        _own_name(self, fullname)
        return FileReader(self)

    def path_stats(self, path):
        import os

        known = os.stat(path)
        return {"mtime": known.st_mtime, "size": known.st_size}

    def path_mtime(self, path):
        return int(self.path_stats(path)["mtime"])

    def set_data(self, path, data, mode):
        import os

        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)


def _is_derived(loader):
    """Does its class read or compile in a way of its own?"""
    return any(
        getattr(type(loader), name) is not getattr(_imp.SourceFileLoader, name)
        for name in ("get_code", "get_data", "get_filename", "source_to_code")
    )


def _own_name(loader, name):
    """The name of the loader's module; raises ImportError for another one."""
    if name is not None and name != loader.name:
        raise ImportError(f"loader for {loader.name} cannot handle {name}", name=name)
    return loader.name


class BuiltinImporter:
    """Of modules that are natives."""

    def find_spec(cls, fullname, path, target):
        import sys

        return _imp.find_spec(fullname, path) if fullname in sys.builtin_module_names else None

    def create_module(cls, spec):
        return _imp.import_module(spec.name, None, 0)

    def exec_module(cls, module):
        pass

    def load_module(cls, fullname):
        return _imp.import_module(fullname, None, 0)

    def get_source(cls, fullname):
        return None

    def get_code(cls, fullname):
        return None

    def is_package(cls, fullname):
        spec = _imp.find_spec(fullname, None)
        return bool(spec and spec.submodule_search_locations is not None)
