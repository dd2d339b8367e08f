"""The parts of the import system that look at files, under the name that CPython has them by."""

from importlib.machinery import (
    AppleFrameworkLoader, ExtensionFileLoader, FileFinder, NamespaceLoader, PathFinder, SourceFileLoader,
    SourcelessFileLoader,
)  # fmt: skip
from importlib._compiled_files import (
    calc_mode as _calc_mode, classify_pyc as _classify_pyc, code_to_hash_pyc as _code_to_hash_pyc,
    code_to_timestamp_pyc as _code_to_timestamp_pyc, compile_bytecode as _compile_bytecode,
    validate_hash_pyc as _validate_hash_pyc, validate_timestamp_pyc as _validate_timestamp_pyc,
    write_atomic as _write_atomic,
)  # fmt: skip
from importlib.util import MAGIC_NUMBER, cache_from_source, decode_source, source_from_cache, spec_from_file_location


def _path_isfile(path):
    import os

    return os.path.isfile(path)


def _get_sourcefile(bytecode_path):
    """Return the source that belongs to a compiled file, where there is one; else what was given."""
    if not bytecode_path:
        return None
    stem, _, ending = bytecode_path.rpartition(".")
    if not stem or ending.lower()[-3:-1] != "py":
        return bytecode_path
    try:
        source = source_from_cache(bytecode_path)
    except (NotImplementedError, ValueError):
        source = bytecode_path[:-1]
    return source if _path_isfile(source) else bytecode_path
