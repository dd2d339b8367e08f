"""Checks of source files: whether they can be compiled. What comes of that is kept nowhere."""

import builtins
import sys
import traceback

__all__ = ["compile", "main", "PyCompileError"]


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


def compile(file, cfile=None, dfile=None, doraise=False, optimize=-1, invalidation_mode=None, quiet=0):
    """Check a source file; its mistakes are raised or told on standard error."""
    if cfile is not None:
        raise NotImplementedError("compiled code is not written to files")
    with open(file, "rb") as stream:
        source = stream.read()
    try:
        builtins.compile(source, dfile or file, "exec", dont_inherit=True)
    except Exception as error:
        told = PyCompileError(type(error), error, dfile or file)
        if quiet < 2:
            if doraise:
                raise told
            sys.stderr.write(told.msg + "\n")


def main():
    """Check the files of the command line."""
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
