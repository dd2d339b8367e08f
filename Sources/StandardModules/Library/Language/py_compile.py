"""Compiled files of source files: written for programs that ask for them, run where the source is missing."""

import enum
import importlib._bootstrap_external as _files
import importlib.machinery
import importlib.util
import os
import sys
import traceback

__all__ = ["compile", "main", "PyCompileError", "PycInvalidationMode"]


class PyCompileError(Exception):
    """A file could not be compiled."""

    def __init__(self, exc_type, exc_value, file, msg=""):
        name = exc_type.__name__
        if exc_type is SyntaxError:
            told = "".join(traceback.format_exception_only(exc_type, exc_value))
            told = told.replace('File "<string>"', f'File "{file}"')
        else:
            told = f"Sorry: {name}: {exc_value}"
        self.msg = msg or told
        super().__init__(self.msg, name, exc_value, file)
        self.exc_type_name, self.exc_value, self.file = name, exc_value, file

    def __str__(self):
        return self.msg


class PycInvalidationMode(enum.Enum):
    """What tells whether a compiled file still belongs to its source."""

    TIMESTAMP = 1
    CHECKED_HASH = 2
    UNCHECKED_HASH = 3


def _get_default_invalidation_mode():
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return PycInvalidationMode.CHECKED_HASH
    return PycInvalidationMode.TIMESTAMP


def _check_target(path):
    """Only files are replaced."""
    if os.path.islink(path):
        kind, made = "a symlink", "a regular file"
    elif os.path.exists(path) and not os.path.isfile(path):
        kind, made = "a non-regular file", "a regular one"
    else:
        return
    raise FileExistsError(
        f"{path} is {kind} and will be changed into {made} if import writes a byte-compiled file to it")


def compile(file, cfile=None, dfile=None, doraise=False, optimize=-1, invalidation_mode=None, quiet=0):
    """Compile a source file into a file and return its path; mistakes are raised or told on standard error."""
    if invalidation_mode is None:
        invalidation_mode = _get_default_invalidation_mode()
    if cfile is None:
        optimization = None if optimize < 0 else optimize or ""
        cfile = importlib.util.cache_from_source(file, optimization=optimization)
    _check_target(cfile)
    loader = importlib.machinery.SourceFileLoader("<py_compile>", file)
    source = loader.get_data(file)
    try:
        code = loader.source_to_code(source, dfile or file, _optimize=optimize)
    except Exception as error:
        told = PyCompileError(type(error), error, dfile or file)
        if quiet < 2:
            if doraise:
                raise told
            sys.stderr.write(told.msg + "\n")
        return None
    if folder := os.path.dirname(cfile):
        os.makedirs(folder, exist_ok=True)
    if invalidation_mode == PycInvalidationMode.TIMESTAMP:
        known = loader.path_stats(file)
        data = _files._code_to_timestamp_pyc(code, known["mtime"], known["size"])
    else:
        is_checked = invalidation_mode == PycInvalidationMode.CHECKED_HASH
        data = _files._code_to_hash_pyc(code, importlib.util.source_hash(source), is_checked)
    _files._write_atomic(cfile, data, _files._calc_mode(file))
    return cfile


def main():
    """Compile the files of the command line."""
    import argparse

    parser = argparse.ArgumentParser(description="A simple command-line interface for py_compile module.")
    parser.add_argument("-q", "--quiet", action="store_true", help="Suppress error output")
    parser.add_argument("filenames", nargs="+", help="Files to compile")
    args = parser.parse_args()
    for name in sys.stdin.read().splitlines() if args.filenames == ["-"] else args.filenames:
        try:
            compile(name, doraise=True)
        except (PyCompileError, OSError) as error:
            parser.exit(1, None if args.quiet else str(error))


if __name__ == "__main__":
    main()
