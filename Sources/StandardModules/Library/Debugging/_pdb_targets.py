"""What `python -m pdb` debugs: scripts, modules, archives; and its command line."""

import io
import os
import sys
import traceback

_usage = """\
Debug the Python program given by pyfile, or the module or package that
follows -m.

Commands are read from .pdbrc in the home directory and in this one, if
there are such files, then from -c.

"-c continue" runs the program until an exception occurs, "-c 'until X'"
up to line X of the file."""


class _ScriptTarget:
    """A file."""

    def __init__(self, target):
        self._target = os.path.realpath(target)
        if not os.path.exists(self._target):
            print(f"Error: {target} does not exist")
            sys.exit(1)
        if os.path.isdir(self._target):
            print(f"Error: {target} is a directory")
            sys.exit(1)
        if not sys.flags.safe_path:
            sys.path[0] = os.path.dirname(self._target)

    def __repr__(self):
        return self._target

    @property
    def filename(self):
        return self._target

    @property
    def code(self):
        # The file may have changed since it ran last.
        with io.open_code(self._target) as file:
            return compile(file.read(), self._target, "exec")

    @property
    def namespace(self):
        import builtins

        return {"__name__": "__main__", "__file__": self._target, "__builtins__": builtins, "__spec__": None}


class _ModuleTarget:
    """A module, or a package that has a main one."""

    def __init__(self, target):
        self._target = target
        self._find(lambda runpy: runpy._get_module_details(target))

    def _find(self, details):
        import runpy

        try:
            _, self._spec, self._code = details(runpy)
        except ImportError as error:
            print(f"ImportError: {error}")
            sys.exit(1)
        except Exception:
            traceback.print_exc()
            sys.exit(1)

    def __repr__(self):
        return self._target

    @property
    def filename(self):
        return self._code.co_filename

    @property
    def code(self):
        return self._code

    @property
    def namespace(self):
        import builtins

        return {
            "__name__": "__main__", "__file__": os.path.normcase(os.path.abspath(self.filename)),
            "__package__": self._spec.parent, "__loader__": self._spec.loader, "__spec__": self._spec,
            "__builtins__": builtins,
        }  # fmt: skip


class _ZipTarget(_ModuleTarget):
    """The main module of an archive."""

    def __init__(self, target):
        self._target = os.path.realpath(target)
        sys.path.insert(0, self._target)
        self._find(lambda runpy: runpy._get_main_module_details())


def _arguments():
    import argparse

    parser = argparse.ArgumentParser(
        prog="pdb", usage="%(prog)s [-h] [-c command] (-m module | pyfile) [args ...]", description=_usage,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument(
        "-c", "--command", action="append", default=[], metavar="command", dest="commands",
        help="pdb commands to execute as if given in a .pdbrc file")
    parser.add_argument("-m", metavar="module", dest="module")
    parser.add_argument("args", nargs="*", help="when -m is not specified, the first arg is the script to debug")
    if len(sys.argv) == 1:
        parser.print_help()
        sys.exit(2)
    options = parser.parse_args()
    if options.module is None and not options.args:
        parser.error("no module or script to run")
    return options


def main(make_debugger, restart):
    """Run what the arguments name, again and again until a command ends it."""
    options = _arguments()
    if options.module is not None:
        file, target = options.module, _ModuleTarget(options.module)
    else:
        file = options.args.pop(0)
        target = _ZipTarget(file) if file.endswith(".pyz") else _ScriptTarget(file)
    sys.argv[:] = [file, *options.args]
    debugger = make_debugger()
    debugger.rcLines.extend(options.commands)
    while True:
        try:
            _run_once(debugger, target)
        except restart:
            print("Restarting", target, "with arguments:\n\t" + " ".join(sys.argv[1:]))
            continue
        if debugger._user_requested_quit:
            break
        print("The program finished and will be restarted")


def _run_once(debugger, target):
    try:
        debugger._run(target)
    except SystemExit as ending:
        print("The program exited via sys.exit(). Exit status:", end=" ")
        print(ending)
    except Exception as error:
        if type(error).__module__ == "pdb":
            raise
        _look_at(debugger, error)
    except BaseException as error:
        _look_at(debugger, error)


def _look_at(debugger, error):
    traceback.print_exception(error)
    print("Uncaught exception. Entering post mortem debugging")
    print("Running 'cont' or 'step' will restart the program")
    debugger.interaction(None, error)
