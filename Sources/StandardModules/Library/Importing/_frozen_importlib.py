"""Where CPython keeps the classes of the import system that look at no files: classes say that they are from here."""

from importlib.machinery import BuiltinImporter, FrozenImporter, ModuleSpec
