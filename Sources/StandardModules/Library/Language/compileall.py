"""Compiled files of all source files below folders."""

import filecmp
import importlib.util
import os
import sys

import py_compile

__all__ = ["compile_dir", "compile_file", "compile_path"]


def _walk_dir(dir, maxlevels, quiet=0):
    """Iterate over the files below a folder; what cannot be listed is told of."""
    dir = os.fspath(dir)
    if not quiet:
        print(f"Listing {dir!r}...")
    try:
        names = sorted(os.listdir(dir))
    except OSError:
        if quiet < 2:
            print(f"Can't list {dir!r}")
        return
    for name in names:
        if name == "__pycache__":
            continue
        path = os.path.join(dir, name)
        if not os.path.isdir(path):
            yield path
        elif maxlevels > 0 and not os.path.islink(path):
            yield from _walk_dir(path, maxlevels - 1, quiet)


def _refuse_two_names(ddir, stripdir, prependdir):
    if ddir is not None and (stripdir is not None or prependdir is not None):
        raise ValueError("Destination dir (ddir) cannot be used in combination with stripdir or prependdir")


def compile_dir(
    dir, maxlevels=None, ddir=None, force=False, rx=None, quiet=0, legacy=False, optimize=-1, workers=1,
    invalidation_mode=None, *, stripdir=None, prependdir=None, limit_sl_dest=None, hardlink_dupes=False,
):  # fmt: skip
    """Compile all files below a folder; return whether all are right."""
    _refuse_two_names(ddir, stripdir, prependdir)
    if ddir is not None:
        stripdir, prependdir = dir, ddir
    if workers < 0:
        raise ValueError("workers must be greater or equal to 0")
    levels = sys.getrecursionlimit() if maxlevels is None else maxlevels
    options = {
        "force": force, "rx": rx, "quiet": quiet, "legacy": legacy, "optimize": optimize,
        "invalidation_mode": invalidation_mode, "stripdir": stripdir, "prependdir": prependdir,
        "limit_sl_dest": limit_sl_dest, "hardlink_dupes": hardlink_dupes,
    }  # fmt: skip
    files = _walk_dir(dir, levels, quiet)
    if workers != 1:
        return _compile_beside(files, workers, options)
    right = True
    for file in files:
        right &= compile_file(file, **options)
    return right


def _compile_beside(files, workers, options):
    """Compile files in several processes at once."""
    import functools
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    is_fork = multiprocessing.get_start_method() == "fork"
    context = multiprocessing.get_context("forkserver") if is_fork else None
    with ProcessPoolExecutor(max_workers=workers or None, mp_context=context) as executor:
        return min(executor.map(functools.partial(compile_file, **options), files, chunksize=4), default=True)


def _shown_name(path, ddir, stripdir, prependdir, quiet):
    """The name under which tracebacks know a file; None for its own."""
    shown = None if ddir is None else os.path.join(ddir, os.path.basename(path))
    if stripdir is not None:
        parts, cut = path.split("/"), os.fspath(stripdir).split("/")
        if parts[: len(cut)] == cut:
            shown = os.path.join(*parts[len(cut) :])
        elif quiet < 2:
            print(f"The stripdir path {os.fspath(stripdir)!r} is not a valid prefix for source path {path!r}; ignoring")
    if prependdir is not None:
        shown = os.path.join(prependdir, path if shown is None else shown)
    return shown


def _targets(path, levels, legacy):
    """Where the compiled file of each level of optimisation lies."""
    if legacy:
        return dict.fromkeys(levels, path + "c")
    return {
        level: importlib.util.cache_from_source(path, optimization=None if level < 0 else level or "")
        for level in levels
    }


def _is_done(path, targets):
    """Do the compiled files belong to the source as it is now?"""
    try:
        head = importlib.util.MAGIC_NUMBER + bytes(4) + (int(os.stat(path).st_mtime) & 0xFFFFFFFF).to_bytes(4, "little")
        for target in targets.values():
            with open(target, "rb") as file:
                if file.read(12) != head:
                    return False
    except OSError:
        return False
    return True


def _compile_levels(path, targets, shown, invalidation_mode, hardlink_dupes):
    """Compile a file for each level; return whether the last one was written."""
    before = made = None
    for level, target in targets.items():
        made = py_compile.compile(path, target, shown, True, level, invalidation_mode)
        if before is not None and hardlink_dupes and filecmp.cmp(target, before, shallow=False):
            os.unlink(target)
            os.link(before, target)
        before = target
    return bool(made)


def compile_file(
    fullname, ddir=None, force=False, rx=None, quiet=0, legacy=False, optimize=-1, invalidation_mode=None, *,
    stripdir=None, prependdir=None, limit_sl_dest=None, hardlink_dupes=False,
):  # fmt: skip
    """Compile one file; return whether it is right. Files that are no sources are."""
    _refuse_two_names(ddir, stripdir, prependdir)
    path = os.fspath(fullname)
    shown = _shown_name(path, ddir, stripdir, prependdir, quiet)
    levels = sorted({optimize} if isinstance(optimize, int) else set(optimize))
    if hardlink_dupes and len(levels) < 2:
        raise ValueError("Hardlinking of duplicated bytecode makes sense only for more than one optimization level")
    if rx is not None and rx.search(path) or _leads_away(path, limit_sl_dest):
        return True
    if not path.endswith(".py") or not os.path.isfile(path):
        return True
    targets = _targets(path, levels, legacy)
    if not force and _is_done(path, targets):
        return True
    if not quiet:
        print(f"Compiling {path!r}...")
    try:
        return _compile_levels(path, targets, shown, invalidation_mode, hardlink_dupes)
    except py_compile.PyCompileError as error:
        encoding = sys.stdout.encoding or sys.getdefaultencoding()
        _tell(path, error.msg.encode(encoding, "backslashreplace").decode(encoding), quiet)
    except (SyntaxError, UnicodeError, OSError) as error:
        _tell(path, f"{error.__class__.__name__}: {error}", quiet)
    return False


def _leads_away(path, limit):
    """Is it a link to somewhere outside of a folder?"""
    if limit is None or not os.path.islink(path):
        return False
    from pathlib import Path

    return Path(limit).resolve() not in Path(path).resolve().parents


def _tell(name, text, quiet):
    if quiet >= 2:
        return
    if quiet:
        print(f"*** Error compiling {name!r}...")
    else:
        print("*** ", end="")
    print(text)


def compile_path(
    skip_curdir=1, maxlevels=0, force=False, quiet=0, legacy=False, optimize=-1, invalidation_mode=None
):
    """Compile the files in the folders of sys.path."""
    right = True
    for folder in sys.path:
        if skip_curdir and folder in ("", os.curdir):
            if quiet < 2:
                print("Skipping current directory")
        elif not folder.startswith("<"):
            right = right and compile_dir(
                folder, maxlevels, None, force, quiet=quiet, legacy=legacy, optimize=optimize,
                invalidation_mode=invalidation_mode)  # fmt: skip
    return right


def _make_parser():
    import argparse

    parser = argparse.ArgumentParser(description="Utilities to support installing Python libraries.")
    add = parser.add_argument
    add("-l", action="store_const", const=0, default=None, dest="maxlevels", help="don't recurse into subdirectories")
    add("-r", type=int, dest="recursion",
        help="control the maximum recursion level. if `-l` and `-r` options are specified, then `-r` takes precedence.")
    add("-f", action="store_true", dest="force", help="force rebuild even if timestamps are up to date")
    add("-q", action="count", dest="quiet", default=0,
        help="output only error messages; -qq will suppress the error messages as well.")
    add("-b", action="store_true", dest="legacy", help="use legacy (pre-PEP3147) compiled file locations")
    add("-d", metavar="DESTDIR", dest="ddir", default=None,
        help="directory to prepend to file paths for use in compile-time tracebacks and in runtime tracebacks in cases "
        "where the source file is unavailable")
    add("-s", metavar="STRIPDIR", dest="stripdir", default=None,
        help="part of path to left-strip from path to source file - for example buildroot. `-d` and `-s` options cannot "
        "be specified together.")
    add("-p", metavar="PREPENDDIR", dest="prependdir", default=None,
        help="path to add as prefix to path to source file - for example / to make it absolute when some part is removed "
        "by `-s` option. `-d` and `-p` options cannot be specified together.")
    add("-x", metavar="REGEXP", dest="rx", default=None,
        help="skip files matching the regular expression; the regexp is searched for in the full path of each file "
        "considered for compilation")
    add("-i", metavar="FILE", dest="flist",
        help="add all the files and directories listed in FILE to the list considered for compilation; if \"-\", names "
        "are read from stdin")
    add("compile_dest", metavar="FILE|DIR", nargs="*",
        help="zero or more file and directory names to compile; if no arguments given, defaults to the equivalent of -l "
        "sys.path")
    add("-j", "--workers", default=1, type=int, help="Run compileall concurrently")
    modes = sorted(mode.name.lower().replace("_", "-") for mode in py_compile.PycInvalidationMode)
    add("--invalidation-mode", choices=modes,
        help="set .pyc invalidation mode; defaults to \"checked-hash\" if the SOURCE_DATE_EPOCH environment variable is "
        "set, and \"timestamp\" otherwise.")
    add("-o", action="append", type=int, dest="opt_levels",
        help="Optimization levels to run compilation with. Default is -1 which uses the optimization level of the Python "
        "interpreter itself (see -O).")
    add("-e", metavar="DIR", dest="limit_sl_dest", help="Ignore symlinks pointing outsite of the DIR")
    add("--hardlink-dupes", action="store_true", dest="hardlink_dupes", help="Hardlink duplicated pyc files")
    return parser


def _listed(name):
    """The names that a file has, one in a line."""
    if name == "-":
        return [line.strip() for line in sys.stdin]
    with open(name, encoding="utf-8") as file:
        return [line.strip() for line in file]


def main():
    """Compile the files and folders of the command line; return whether all are right."""
    import re

    parser = _make_parser()
    args = parser.parse_args()
    levels = args.opt_levels or [-1]
    if len(levels) == 1 and args.hardlink_dupes:
        parser.error("Hardlinking of duplicated bytecode makes sense only for more than one optimization level.")
    if args.ddir is not None and (args.stripdir is not None or args.prependdir is not None):
        parser.error("-d cannot be used in combination with -s or -p")
    places = args.compile_dest
    if args.flist:
        try:
            places += _listed(args.flist)
        except OSError:
            if args.quiet < 2:
                print(f"Error reading file list {args.flist}")
            return False
    mode = args.invalidation_mode and py_compile.PycInvalidationMode[args.invalidation_mode.replace("-", "_").upper()]
    options = {"force": args.force, "quiet": args.quiet, "legacy": args.legacy, "invalidation_mode": mode or None}
    if not places:
        return compile_path(**options)
    options.update(
        ddir=args.ddir, rx=re.compile(args.rx) if args.rx else None, stripdir=args.stripdir, prependdir=args.prependdir,
        optimize=levels, limit_sl_dest=args.limit_sl_dest or None, hardlink_dupes=args.hardlink_dupes)  # fmt: skip
    depth = args.maxlevels if args.recursion is None else args.recursion
    right = True
    for place in places:
        if os.path.isfile(place):
            right &= compile_file(place, **options)
        else:
            right &= compile_dir(place, depth, workers=args.workers, **options)
    return right


if __name__ == "__main__":
    sys.exit(not main())
