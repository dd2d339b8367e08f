"""Programs in one file: a folder becomes a zip file that the interpreter can run."""

import contextlib
import os
import pathlib
import shutil
import stat
import sys
import zipfile

__all__ = ["ZipAppError", "create_archive", "get_interpreter"]

_MAIN = """\
# -*- coding: utf-8 -*-
import {module}
{module}.{function}()
"""


class ZipAppError(ValueError):
    """What was asked for makes no program."""


@contextlib.contextmanager
def _opened(target, mode):
    if isinstance(target, (str, os.PathLike)):
        with open(target, mode) as file:
            yield file
    else:
        yield target


def _first_line(interpreter):
    if not interpreter:
        return b""
    encoding = "utf-8" if sys.platform.startswith("win") else sys.getfilesystemencoding()
    return b"#!" + interpreter.encode(encoding) + b"\n"


def _make_executable(target):
    if isinstance(target, (str, os.PathLike)):
        os.chmod(target, os.stat(target).st_mode | stat.S_IEXEC)


def _copy_archive(archive, new_archive, interpreter=None):
    """Copy a program with another first line."""
    with _opened(archive, "rb") as source:
        first = source.read(2)
        if first == b"#!":
            first = b""
            source.readline()
        with _opened(new_archive, "wb") as target:
            target.write(_first_line(interpreter))
            target.write(first)
            shutil.copyfileobj(source, target)
    if interpreter:
        _make_executable(new_archive)


def _main_text(main):
    module, colon, function = main.partition(":")
    parts = module.split(".") + function.split(".")
    if not colon or not all(part.isidentifier() for part in parts):
        raise ZipAppError("Invalid entry point: " + main)
    return _MAIN.format(module=module, function=function)


def create_archive(source, target=None, interpreter=None, main=None, filter=None, compressed=False):
    """Make a program of a folder, or a copy of one with another interpreter.

    main is "module:function", what the program calls; a folder with a __main__.py needs none.
    """
    if hasattr(source, "read") and hasattr(source, "readline") or os.path.isfile(source):
        return _copy_archive(source, target, interpreter)
    source = pathlib.Path(source)
    if not source.exists():
        raise ZipAppError("Source does not exist")
    has_main = (source / "__main__.py").is_file()
    if main and has_main:
        raise ZipAppError("Cannot specify entry point if the source has __main__.py")
    if not main and not has_main:
        raise ZipAppError("Archive has no entry point")
    main_text = main and _main_text(main)
    if target is None:
        target = source.with_suffix(".pyz")
    elif not hasattr(target, "write"):
        target = pathlib.Path(target)
    # The files are listed before the target is there: it may lie in the folder itself.
    paths = sorted(source.rglob("*"))
    with _opened(target, "wb") as file:
        file.write(_first_line(interpreter))
        method = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
        with zipfile.ZipFile(file, "w", compression=method) as archive:
            for path in paths:
                name = path.relative_to(source)
                is_target = isinstance(target, pathlib.Path) and path.resolve() == target.resolve()
                if not is_target and (filter is None or filter(name)):
                    archive.write(path, name.as_posix())
            if main_text:
                archive.writestr("__main__.py", main_text.encode("utf-8"))
    if interpreter:
        _make_executable(target)


def get_interpreter(archive):
    """The interpreter that a program names in its first line; None without one."""
    with _opened(archive, "rb") as file:
        if file.read(2) == b"#!":
            return file.readline().strip().decode(sys.getfilesystemencoding())


def main(args=None):
    """Make, copy or look at programs, as `python -m zipapp` does."""
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--output", "-o", default=None, help="The name of the output archive. Required if SOURCE is an archive.")
    parser.add_argument(
        "--python", "-p", default=None, help="The name of the Python interpreter to use (default: no shebang line).")
    parser.add_argument(
        "--main", "-m", default=None, help="The main function of the application (default: use an existing __main__.py).")
    parser.add_argument(
        "--compress", "-c", action="store_true",
        help="Compress files with the deflate method. Files are stored uncompressed by default.")
    parser.add_argument(
        "--info", default=False, action="store_true", help="Display the interpreter from the archive.")
    parser.add_argument("source", help="Source directory (or existing archive).")
    args = parser.parse_args(args)
    if args.info:
        if not os.path.isfile(args.source):
            raise SystemExit("Can only get info for an archive file")
        print(f"Interpreter: {get_interpreter(args.source) or '<none>'}")
        sys.exit(0)
    if os.path.isfile(args.source):
        if args.output is None or os.path.exists(args.output) and os.path.samefile(args.source, args.output):
            raise SystemExit("In-place editing of archives is not supported")
        if args.main:
            raise SystemExit("Cannot change the main function when copying")
    create_archive(
        args.source, args.output, interpreter=args.python, main=args.main, compressed=args.compress)


if __name__ == "__main__":
    main()
