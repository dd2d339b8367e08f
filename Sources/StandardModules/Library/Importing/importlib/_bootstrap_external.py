"""The parts of the import system that look at files, under the name that CPython has them by."""

import os
import warnings
from importlib import machinery
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


def _get_supported_file_loaders():
    """Return which loader is for files of which ending, for a hook of FileFinder."""
    return [(SourceFileLoader, machinery.SOURCE_SUFFIXES), (SourcelessFileLoader, machinery.BYTECODE_SUFFIXES)]


def _fix_up_module(ns, name, pathname, cpathname=None):
    """Let the names of a module say where it is from."""
    loader, spec = ns.get("__loader__"), ns.get("__spec__")
    if not loader:
        kind = SourcelessFileLoader if pathname == cpathname else SourceFileLoader
        loader = spec.loader if spec else kind(name, pathname)
    if not spec:
        spec = spec_from_file_location(name, pathname, loader=loader)
        if cpathname:
            spec.cached = os.path.abspath(cpathname)
    ns.update(__spec__=spec, __loader__=loader, __file__=pathname, __cached__=cpathname)


def _bless_my_loader(module_globals):
    """Return the loader of a module by its names, and warn where these do not agree."""
    if not isinstance(module_globals, dict):
        return None
    lacking = "Module globals is missing a __spec__.loader"
    loader, spec = module_globals.get("__loader__"), module_globals.get("__spec__", module_globals)
    if loader is None and spec is module_globals:
        return None
    if loader is None and spec is None:
        raise ValueError(lacking)
    known = getattr(spec, "loader", module_globals)
    if known is None or known is module_globals:
        if loader is None:
            raise (ValueError if known is None else AttributeError)(lacking)
        warnings.warn(lacking, DeprecationWarning)
        return loader
    if loader is not None and loader != known:
        warnings.warn("Module globals; __loader__ != __spec__.loader", DeprecationWarning)
        return loader
    return known
