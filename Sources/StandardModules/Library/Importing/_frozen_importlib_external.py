"""Where CPython keeps the classes of the import system that look at files: classes say that they are from here."""

from importlib._bootstrap_external import (
    MAGIC_NUMBER, AppleFrameworkLoader, ExtensionFileLoader, FileFinder, NamespaceLoader, PathFinder, SourceFileLoader,
    SourcelessFileLoader, cache_from_source, decode_source, source_from_cache, spec_from_file_location,
)  # fmt: skip
