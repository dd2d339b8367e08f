"""Checks of all source files below folders: whether they can be compiled."""

import os
import sys

import py_compile

__all__ = ["compile_dir", "compile_file", "compile_path"]


def compile_file(fullname, ddir=None, force=False, rx=None, quiet=0, legacy=False, optimize=-1, **others):
    """Check one file; return whether it is right. Files that are no sources are."""
    fullname = os.fspath(fullname)
    if rx is not None and rx.search(fullname) or not fullname.endswith(".py") or not os.path.isfile(fullname):
        return True
    if not quiet:
        print(f"Compiling {fullname!r}...")
    shown = None if ddir is None else os.path.join(ddir, os.path.basename(fullname))
    try:
        py_compile.compile(fullname, None, shown, True)
    except py_compile.PyCompileError as error:
        _tell(fullname, error.msg, quiet)
        return False
    except (SyntaxError, UnicodeError, OSError) as error:
        _tell(fullname, f"{error.__class__.__name__}: {error}", quiet)
        return False
    return True


def _tell(name, text, quiet):
    if quiet >= 2:
        return
    if quiet:
        print(f"*** Error compiling {name!r}...")
    else:
        print("*** ", end="")
    print(text)


def compile_dir(dir, maxlevels=None, ddir=None, force=False, rx=None, quiet=0, *others, **named):
    """Check all files below a folder; return whether all are right."""
    dir = os.fspath(dir)
    levels = sys.getrecursionlimit() if maxlevels is None else maxlevels
    if quiet < 2 and not quiet:
        print(f"Listing {dir!r}...")
    try:
        names = sorted(os.listdir(dir))
    except OSError:
        if quiet < 2:
            print(f"Can't list {dir!r}")
        names = []
    right = True
    for name in names:
        if name == "__pycache__":
            continue
        path = os.path.join(dir, name)
        if not os.path.isdir(path):
            right &= compile_file(path, ddir, rx=rx, quiet=quiet)
        elif levels > 0 and not os.path.islink(path):
            below = None if ddir is None else os.path.join(ddir, name)
            right &= compile_dir(path, levels - 1, below, rx=rx, quiet=quiet)
    return right


def compile_path(skip_curdir=1, maxlevels=0, force=False, quiet=0, *others, **named):
    """Check the folders of sys.path."""
    right = True
    for folder in sys.path:
        if skip_curdir and folder in ("", os.curdir):
            print("Skipping current directory")
        else:
            right &= compile_dir(folder, maxlevels, quiet=quiet)
    return right


def main():
    """Check the files and folders of the command line; return whether all are right."""
    import argparse

    parser = argparse.ArgumentParser(description="Utilities to support installing Python libraries.")
    parser.add_argument("-l", action="store_const", const=0, default=None, dest="maxlevels",
                        help="don't recurse into subdirectories")
    parser.add_argument("-q", action="count", dest="quiet", default=0,
                        help="output only error messages; -qq will suppress the error messages as well.")
    parser.add_argument("-f", action="store_true", dest="force", help="force rebuild even if timestamps are up to date")
    parser.add_argument("compile_dest", metavar="FILE|DIR", nargs="*", help="zero or more file and directory names to compile")
    args = parser.parse_args()
    right = True
    for place in args.compile_dest:
        if os.path.isdir(place):
            right &= compile_dir(place, args.maxlevels, quiet=args.quiet)
        else:
            right &= compile_file(place, quiet=args.quiet)
    return right if args.compile_dest else compile_path(quiet=args.quiet)


if __name__ == "__main__":
    sys.exit(not main())
