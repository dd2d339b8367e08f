"""Which lines and functions a program runs: shown as they run, or counted.

Lines of Baton's own library are neither: where CPython has C code, there would be lines too many.
"""

import linecache
import os
import re
import sys
import threading
from time import monotonic as _time

__all__ = ["Trace", "CoverageResults"]

PRAGMA_NOCOVER = "#pragma NO COVER"
_blank = re.compile(r"\s*(#.*)?$")


def _modname(path):
    """The name of a module, from its file."""
    return os.path.splitext(os.path.basename(path))[0]


def _fullmodname(path):
    """The name of a module with its packages, from its file and the path of imports."""
    compared = os.path.normcase(path)
    folder = ""
    for place in sys.path:
        place = os.path.normcase(place)
        if compared.startswith(place) and compared[len(place) : len(place) + 1] == os.sep:
            folder = max(folder, place, key=len)
    base = path[len(folder) + 1 :] if folder else path
    base = os.path.splitdrive(base)[1].replace(os.sep, ".")
    return os.path.splitext(base)[0].lstrip(".")


def _encoding_of(filename):
    import tokenize

    try:
        with open(filename, "rb") as file:
            return tokenize.detect_encoding(file.readline)[0]
    except OSError:
        return None


def _find_executable_linenos(filename):
    """The lines of a file that begin statements."""
    import ast
    import tokenize

    try:
        with tokenize.open(filename) as file:
            tree = ast.parse(file.read(), filename)
    except OSError as error:
        print(f"Not printing coverage data for {filename!r}: {error}", file=sys.stderr)
        return {}
    lines = {}
    for node in ast.walk(tree):
        text = node.body[:1] if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) else []
        for first in text:
            if isinstance(first, ast.Expr) and isinstance(getattr(first.value, "value", None), str):
                first.is_documentation = True
        if isinstance(node, ast.stmt) and not hasattr(node, "is_documentation"):
            lines[node.lineno] = 1
    return lines


class _Ignore:
    """Modules and folders that are left out."""

    def __init__(self, modules=None, dirs=None):
        self._mods = set(modules or ())
        self._dirs = [os.path.normpath(folder) for folder in dirs or ()]
        self._ignore = {"<string>": 1}

    def names(self, filename, modulename):
        if modulename not in self._ignore:
            self._ignore[modulename] = int(self._is_ignored(filename, modulename))
        return self._ignore[modulename]

    def _is_ignored(self, filename, modulename):
        if modulename in self._mods or any(modulename.startswith(name + ".") for name in self._mods):
            return True
        return filename is None or any(filename.startswith(folder + os.sep) for folder in self._dirs)


class CoverageResults:
    """What has been counted."""

    def __init__(self, counts=None, calledfuncs=None, infile=None, callers=None, outfile=None):
        self.counts = {} if counts is None else counts
        self.counter = self.counts.copy()
        self.calledfuncs = {} if calledfuncs is None else calledfuncs
        self.callers = {} if callers is None else callers
        self.infile = infile
        self.outfile = outfile
        if infile:
            import pickle

            try:
                with open(infile, "rb") as file:
                    counts, calledfuncs, callers = pickle.load(file)
                self.update(self.__class__(counts, calledfuncs, callers=callers))
            except (OSError, EOFError, ValueError) as error:
                print(f"Skipping counts file {infile!r}: {error}", file=sys.stderr)

    def is_ignored_filename(self, filename):
        """Tell whether the name is no file's."""
        return filename.startswith("<") and filename.endswith(">")

    def update(self, other):
        """Add what another has counted."""
        for key in other.calledfuncs:
            self.calledfuncs[key] = 1
        for key in other.callers:
            self.callers[key] = 1
        for key in other.counts:
            self.counts[key] = self.counts.get(key, 0) + other.counts[key]

    def write_results(self, show_missing=True, summary=False, coverdir=None, *, ignore_missing_files=False):
        """Print functions and callers, and write a file beside each module with the counts of its lines."""
        self._print_functions()
        per_file = {}
        for (filename, lineno), count in self.counts.items():
            per_file.setdefault(filename, {})[lineno] = count
        sums = {}
        for filename, count in per_file.items():
            if self.is_ignored_filename(filename) or ignore_missing_files and not os.path.isfile(filename):
                continue
            if coverdir is None:
                folder, name = os.path.dirname(os.path.abspath(filename)), _modname(filename)
            else:
                folder, name = coverdir, _fullmodname(filename)
                os.makedirs(folder, exist_ok=True)
            lnotab = _find_executable_linenos(filename) if show_missing else {}
            source = linecache.getlines(filename)
            path = os.path.join(folder, name + ".cover")
            hits, lines = self.write_results_file(path, source, lnotab, count, _encoding_of(filename))
            if summary and lines:
                sums[name] = lines, int(100 * hits / lines), name, filename
        if summary and sums:
            print("lines   cov%   module   (path)")
            for name in sorted(sums):
                print("%5d   %3d%%   %s   (%s)" % sums[name])
        if self.outfile:
            import pickle

            try:
                with open(self.outfile, "wb") as file:
                    pickle.dump((self.counts, self.calledfuncs, self.callers), file, 1)
            except OSError as error:
                print(f"Can't save counts files because {error}", file=sys.stderr)

    def _print_functions(self):
        if self.calledfuncs:
            print("\nfunctions called:")
            for filename, module, function in sorted(self.calledfuncs):
                print(f"filename: {filename}, modulename: {module}, funcname: {function}")
        if not self.callers:
            return
        print("\ncalling relationships:")
        last = last_called = ""
        for (file, module, function), (called_file, called_module, called) in sorted(self.callers):
            if file != last:
                print(f"\n*** {file} ***")
                last, last_called = file, ""
            if called_file != file and last_called != called_file:
                print("  -->", called_file)
                last_called = called_file
            print(f"    {module}.{function} -> {called_module}.{called}")

    def write_results_file(self, path, lines, lnotab, lines_hit, encoding=None):
        """Write the lines of a file with their counts; return how many ran, of how many."""
        try:
            out = open(path, "wt", encoding=encoding)
        except OSError as error:
            print(f"trace: Could not open {path!r} for writing: {error} - skipping", file=sys.stderr)
            return 0, 0
        n_lines = n_hits = 0
        with out:
            for number, line in enumerate(lines, 1):
                if number in lines_hit:
                    out.write(f"{lines_hit[number]:5d}: ")
                    n_hits += 1
                    n_lines += 1
                elif not _blank.match(line) and number in lnotab and PRAGMA_NOCOVER not in line:
                    out.write(">>>>>> ")
                    n_lines += 1
                else:
                    out.write("       ")
                out.write(line.expandtabs(8))
        return n_hits, n_lines


class Trace:
    """Runs code and notes, or shows, what it does."""

    def __init__(self, count=1, trace=1, countfuncs=0, countcallers=0, ignoremods=(), ignoredirs=(),
                 infile=None, outfile=None, timing=False):  # fmt: skip
        self.infile = infile
        self.outfile = outfile
        self.ignore = _Ignore(ignoremods, ignoredirs)
        self.counts = {}
        self.pathtobasename = {}
        self.donothing = 0
        self.trace = trace
        self.count = count
        self._calledfuncs = {}
        self._callers = {}
        self.start_time = _time() if timing else None
        self.localtrace = self._local_lines if count or trace else None
        if countcallers:
            self.globaltrace = self._global_callers
        elif countfuncs:
            self.globaltrace = self._global_functions
        elif count or trace:
            self.globaltrace = self._global_lines
        else:
            self.donothing = 1

    def run(self, cmd):
        """Run code in the namespace of the main module."""
        names = sys.modules["__main__"].__dict__
        self.runctx(cmd, names, names)

    def runctx(self, cmd, globals=None, locals=None):
        """Run code in namespaces."""
        globals = {} if globals is None else globals
        locals = {} if locals is None else locals
        if not self.donothing:
            threading.settrace(self.globaltrace)
            sys.settrace(self.globaltrace)
        try:
            exec(cmd, globals, locals)
        finally:
            if not self.donothing:
                sys.settrace(None)
                threading.settrace(None)

    def runfunc(self, func, /, *args, **kw):
        """Call a function; return what it returns."""
        if not self.donothing:
            sys.settrace(self.globaltrace)
        try:
            return func(*args, **kw)
        finally:
            if not self.donothing:
                sys.settrace(None)

    def file_module_function_of(self, frame):
        """Return the file, the module and the function of a frame."""
        code = frame.f_code
        filename = code.co_filename
        return filename, _modname(filename) if filename else None, getattr(code, "co_qualname", code.co_name)

    def _global_callers(self, frame, why, arg):
        if why == "call":
            called = self.file_module_function_of(frame)
            self._callers[self.file_module_function_of(frame.f_back), called] = 1

    def _global_functions(self, frame, why, arg):
        if why == "call":
            self._calledfuncs[self.file_module_function_of(frame)] = 1

    def _global_lines(self, frame, why, arg):
        if why != "call":
            return None
        filename = frame.f_globals.get("__file__")
        if not filename or filename.startswith("<"):
            return None
        module = _modname(filename)
        if module is None or self.ignore.names(filename, module):
            return None
        if self.trace:
            print(f" --- modulename: {module}, funcname: {frame.f_code.co_name}")
        return self.localtrace

    def _local_lines(self, frame, why, arg):
        if why == "line":
            filename, lineno = frame.f_code.co_filename, frame.f_lineno
            if self.count:
                self.counts[filename, lineno] = self.counts.get((filename, lineno), 0) + 1
            if self.trace:
                if self.start_time:
                    print(f"{_time() - self.start_time:.2f}", end=" ")
                line = linecache.getline(filename, lineno)
                print(f"{os.path.basename(filename)}({lineno}): ", line, end="")
        return self.localtrace

    def results(self):
        """Return what has been counted so far."""
        return CoverageResults(
            self.counts, infile=self.infile, outfile=self.outfile, calledfuncs=self._calledfuncs,
            callers=self._callers,
        )  # fmt: skip


def main():
    """Run a program from the command line."""
    import argparse

    parser = argparse.ArgumentParser(prog="trace")
    parser.add_argument("-t", "--trace", action="store_true", help="print each line before it runs")
    parser.add_argument("-c", "--count", action="store_true", help="count how often lines run")
    parser.add_argument("-l", "--listfuncs", action="store_true", help="list the functions that run")
    parser.add_argument("-T", "--trackcalls", action="store_true", help="list who calls whom")
    parser.add_argument("-m", "--missing", action="store_true", help="mark lines that did not run")
    parser.add_argument("-s", "--summary", action="store_true", help="print a summary of each file")
    parser.add_argument("-C", "--coverdir", help="folder for the written files")
    parser.add_argument("-g", "--timing", action="store_true", help="print the time before each line")
    parser.add_argument("--ignore-module", action="append", default=[])
    parser.add_argument("--ignore-dir", action="append", default=[])
    parser.add_argument("filename", help="the program")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="its arguments")
    opts = parser.parse_args()
    tracer = Trace(
        opts.count, opts.trace, countfuncs=opts.listfuncs, countcallers=opts.trackcalls,
        ignoremods=opts.ignore_module, ignoredirs=opts.ignore_dir, timing=opts.timing,
    )  # fmt: skip
    sys.argv = [opts.filename, *opts.arguments]
    sys.path[0] = os.path.dirname(opts.filename)
    with open(opts.filename, "rb") as file:
        code = compile(file.read(), opts.filename, "exec")
    names = {"__file__": opts.filename, "__name__": "__main__", "__package__": None, "__cached__": None}
    try:
        tracer.runctx(code, names, names)
    except SystemExit:
        pass
    if opts.count or opts.listfuncs or opts.trackcalls:
        tracer.results().write_results(opts.missing, opts.summary, opts.coverdir)


if __name__ == "__main__":
    main()
