"""The parts that importers are made of."""

import _imp

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = []
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
        _imp.run_file(module, self.path)

    def get_filename(self, name=None):
        return self.path

    def is_package(self, fullname):
        name = self.path.rpartition("/")[2]
        return name == "__init__.py" and fullname.rpartition(".")[2] != "__init__"


class BuiltinImporter:
    """Loads the modules that are part of Baton."""

    @classmethod
    def create_module(cls, spec):
        return _imp.import_module(spec.name, None, 0)

    @classmethod
    def exec_module(cls, module):
        pass
