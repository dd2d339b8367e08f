"""Profiles: how often functions are called, and how long they take."""

import _lsprof

__all__ = ["run", "runctx", "Profile"]


class Profile(_lsprof.Profiler):
    """Counts the calls of Python functions and of built-in ones."""

    def print_stats(self, sort=-1):
        """Print a report; `sort` is what `pstats.Stats.sort_stats` takes."""
        import pstats

        if not isinstance(sort, tuple):
            sort = (sort,)
        pstats.Stats(self).strip_dirs().sort_stats(*sort).print_stats()

    def dump_stats(self, file):
        """Write what was counted into a file that `pstats` reads."""
        import marshal

        with open(file, "wb") as stream:
            self.create_stats()
            marshal.dump(self.stats, stream)

    def create_stats(self):
        """Stop, and take what was counted as `stats`."""
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        """Take what was counted so far as `stats`."""
        self.stats = self._statistics()

    def run(self, cmd):
        """Profile a statement in the namespace of the main program."""
        import __main__

        return self.runctx(cmd, vars(__main__), vars(__main__))

    def runctx(self, cmd, globals, locals):
        """Profile a statement in given namespaces."""
        self.enable()
        try:
            exec(cmd, globals, locals)
        finally:
            self.disable()
        return self

    def runcall(self, func, /, *args, **kw):
        """Profile one call, and return its result."""
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self.disable()

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


def _report(profile, filename, sort):
    if filename is not None:
        profile.dump_stats(filename)
    else:
        profile.print_stats(sort)


def run(statement, filename=None, sort=-1):
    """Run a statement under the profiler; print a report or write it into a file."""
    profile = Profile()
    try:
        profile.run(statement)
    except SystemExit:
        pass
    finally:
        _report(profile, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """As run(), with namespaces."""
    profile = Profile()
    try:
        profile.runctx(statement, globals, locals)
    except SystemExit:
        pass
    finally:
        _report(profile, filename, sort)


def main():
    """The command line: `-m cProfile [-o file] [-s sort] [-m] script arguments`."""
    import io
    import os
    import runpy
    import sys
    from optparse import OptionParser

    import pstats

    parser = OptionParser(usage="cProfile.py [-o output_file_path] [-s sort] [-m module | scriptfile] [arg] ...")
    parser.allow_interspersed_args = False
    parser.add_option("-o", "--outfile", dest="outfile", help="Save stats to <outfile>", default=None)
    parser.add_option(
        "-s", "--sort", dest="sort", help="Sort order when printing to stdout, based on pstats.Stats class", default=2,
        choices=sorted(pstats.Stats.sort_arg_dict_default))
    parser.add_option("-m", dest="module", action="store_true", help="Profile a library module", default=False)
    if not sys.argv[1:]:
        parser.print_usage()
        sys.exit(2)
    options, arguments = parser.parse_args()
    if not arguments:
        parser.print_usage()
        return
    if options.outfile is not None:
        # The script may go to another folder.
        options.outfile = os.path.abspath(options.outfile)
    sys.argv[:] = arguments
    if options.module:
        code = "run_module(name, run_name='__main__')"
        names = {"run_module": runpy.run_module, "name": arguments[0]}
    else:
        sys.path.insert(0, os.path.dirname(arguments[0]))
        with io.open_code(arguments[0]) as stream:
            code = compile(stream.read(), arguments[0], "exec")
        names = {"__file__": arguments[0], "__name__": "__main__", "__package__": None}
    try:
        runctx(code, names, None, options.outfile, options.sort)
    except BrokenPipeError as error:
        sys.stdout = None
        sys.exit(error.errno)


if __name__ == "__main__":
    main()
