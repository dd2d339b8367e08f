"""The debugger that reads its commands from standard input; `breakpoint()` opens Baton's own prompt instead."""

import bdb
import codeop
import io
import os
import sys
import traceback

from _pdb_breakpoints import BreakpointCommands
from _pdb_looking import LookingCommands

__all__ = [
    "run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help",
]  # fmt: skip


class Restart(Exception):
    """The program is to be started anew."""


class Pdb(LookingCommands, BreakpointCommands, bdb.Bdb):
    """Stops in a program and carries out commands there."""

    def __init__(self, completekey="tab", stdin=None, stdout=None, skip=None, nosigint=False, readrc=True):
        bdb.Bdb.__init__(self, skip=skip)
        LookingCommands.__init__(self, completekey, stdin, stdout)
        if stdout is not None:
            self.use_rawinput = 0
        self.prompt = "(Pdb) "
        self.mainpyfile = ""
        self._waits_for = None
        self._gave_up = False
        self.aliases = {}
        self.displaying = {}
        self.forget()

    # MARK: Where it stops

    def reset(self):
        bdb.Bdb.reset(self)
        self.forget()

    def forget(self):
        self.lineno = None
        self.stack = []
        self.curindex = 0
        self.curframe = self.curframe_locals = None
        self.tb_lineno = {}

    def set_trace(self, frame=None, *, commands=None):
        """Stop in a frame at once, in the caller's without one."""
        frame = sys._getframe().f_back if frame is None else frame
        self.reset()
        callers = [frame]
        while callers[-1].f_back:
            callers.append(callers[-1].f_back)
        self.botframe = callers[-1]
        self.cmdqueue += commands or []
        self.interaction(frame, None)
        if self._proceed() and (self.stoplineno != -1 or self.breaks):
            for one in callers:
                one.f_trace = self.trace_dispatch
            sys.settrace(self.trace_dispatch)

    def user_call(self, frame, argument_list):
        if self._waits_for is None and self.stop_here(frame):
            self.message("--Call--")
            self.interaction(frame, None)

    def user_line(self, frame):
        if self._waits_for is not None:
            if self._waits_for != self.canonic(frame.f_code.co_filename):
                return
            self._waits_for = None
        if self._bp_commands(frame):
            self.interaction(frame, None)

    def user_return(self, frame, return_value):
        if self._waits_for is not None:
            return
        frame.f_locals["__return__"] = return_value
        self.message("--Return--")
        self.interaction(frame, None)

    def user_exception(self, frame, exc_info):
        if self._waits_for is not None:
            return
        kind, value, tb = exc_info
        frame.f_locals["__exception__"] = kind, value
        prefix = "Internal " if not tb and kind is StopIteration else ""
        self.message(prefix + self._format_exc(value))
        self.interaction(frame, tb)

    def interaction(self, frame, tb_or_exc):
        """Show where it is and carry out commands until one goes on."""
        tb = tb_or_exc.__traceback__ if isinstance(tb_or_exc, BaseException) else tb_or_exc
        self.setup(frame, tb)
        self.print_stack_entry(self.stack[self.curindex])
        self._show_displayed()
        try:
            self.cmdloop()
        finally:
            self.forget()

    def setup(self, f, tb):
        self.forget()
        self.stack, self.curindex = self.get_stack(f, tb)
        while tb:
            self.tb_lineno[tb.tb_frame] = tb.tb_lineno
            tb = tb.tb_next
        self.curframe = self.stack[self.curindex][0]
        self.curframe_locals = self.curframe.f_locals

    # MARK: Commands

    def message(self, msg, end="\n"):
        """Tell something."""
        print(msg, end=end, file=self.stdout)

    def error(self, msg):
        """Tell of what went wrong."""
        print("***", msg, file=self.stdout)

    def _format_exc(self, exc):
        return traceback.format_exception_only(exc)[-1].strip()

    def onecmd(self, line):
        line = line.strip()
        word, _, rest = line.partition(" ")
        if word in self.aliases:
            line = self.aliases[word].replace("%*", rest)
            for number, part in enumerate(rest.split(), 1):
                line = line.replace(f"%{number}", part)
        first, separator, rest = line.partition(";;")
        if separator and not line.startswith("alias"):
            self.cmdqueue.insert(0, rest.strip())
            line = first.rstrip()
        return super().onecmd(line)

    def parseline(self, line):
        if line.lstrip()[:1] == "!":
            return None, None, line.strip()
        return super().parseline(line)

    def default(self, line):
        """What is no command is a statement."""
        line = line[1:].strip() if line[:1] == "!" else line
        stdout, displayhook = sys.stdout, sys.displayhook
        try:
            while (code := codeop.compile_command(line + "\n", "<stdin>", "single")) is None:
                prompt, self.prompt = self.prompt, "...   "
                more = self._read()
                self.prompt = prompt
                if more == "EOF":
                    self.lastcmd = ""
                    return self.error("Incomplete statement")
                line += "\n" + more
            sys.stdout, sys.displayhook = self.stdout, self._show
            try:
                exec(code, self.curframe.f_globals, self.curframe_locals)
            finally:
                sys.stdout, sys.displayhook = stdout, displayhook
        except Exception as error:
            self.error(self._format_exc(error))

    def _show(self, obj):
        if obj is not None:
            self.message(repr(obj))

    def do_step(self, arg):
        """s(tep): Stop at the next line, in functions that are called too."""
        self.set_step()
        return 1

    do_s = do_step

    def do_next(self, arg):
        """n(ext): Stop at the next line of this function, or where it returns."""
        self.set_next(self.curframe)
        return 1

    do_n = do_next

    def do_until(self, arg):
        """unt(il) [lineno]: Stop at a line with a greater number, or where the function returns."""
        lineno = None
        if arg:
            try:
                lineno = int(arg)
            except ValueError:
                return self.error(f"Error in argument: {arg!r}")
            if lineno <= self.curframe.f_lineno:
                return self.error('"until" line number is smaller than current line number')
        self.set_until(self.curframe, lineno)
        return 1

    do_unt = do_until

    def do_return(self, arg):
        """r(eturn): Stop where the function returns."""
        self.set_return(self.curframe)
        return 1

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue)): Stop at breakpoints only."""
        self.set_continue()
        return 1

    do_c = do_cont = do_continue

    def do_jump(self, arg):
        """j(ump) lineno: Go on at another line."""
        if self.curindex + 1 != len(self.stack):
            return self.error("You can only jump within the bottom frame")
        try:
            self.curframe.f_lineno = int(arg)
        except ValueError as error:
            if not arg.isdigit():
                return self.error("The 'jump' command requires a line number")
            return self.error(f"Jump failed: {error}")
        except AttributeError as error:
            return self.error(f"Jump failed: {error}")
        self.stack[self.curindex] = self.stack[self.curindex][0], int(arg)
        self.print_stack_entry(self.stack[self.curindex])

    do_j = do_jump

    def do_run(self, arg):
        """run [args...]: Start the program anew."""
        if arg:
            import shlex

            sys.argv = sys.argv[:1] + shlex.split(arg)
        raise Restart

    do_restart = do_run

    def do_quit(self, arg):
        """q(uit) | exit: End the program."""
        self._gave_up = True
        self.set_quit()
        return 1

    do_q = do_exit = do_quit

    def do_EOF(self, arg):
        """EOF: End the program."""
        self.message("")
        self._gave_up = True
        self.set_quit()
        return 1

    def do_alias(self, arg):
        """alias [name [command]]: Name a command; %1, %2 ... and %* stand for its arguments."""
        name, _, command = arg.partition(" ")
        if not name:
            for name in sorted(self.aliases):
                self.message(f"{name} = {self.aliases[name]}")
        elif command:
            self.aliases[name] = command
        elif name in self.aliases:
            self.message(f"{name} = {self.aliases[name]}")

    def do_unalias(self, arg):
        """unalias name: Forget an alias."""
        self.aliases.pop(arg.split(" ")[0], None)

    # MARK: Running

    def _run_file(self, path):
        """Run a file as the main program, stopping at its first line."""
        import __main__

        self.mainpyfile = self._waits_for = self.canonic(path)
        with io.open_code(path) as file:
            code = compile(file.read(), os.path.abspath(path), "exec")
        names = __main__.__dict__
        names.clear()
        names.update(__name__="__main__", __file__=path, __builtins__=__builtins__)
        self.run(code, names)


def run(statement, globals=None, locals=None):
    """Run a statement under the debugger."""
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    """Evaluate an expression under the debugger."""
    return Pdb().runeval(expression, globals, locals)


def runctx(statement, globals, locals):
    """Run a statement under the debugger with these names."""
    run(statement, globals, locals)


def runcall(*args, **kwds):
    """Call a function under the debugger."""
    return Pdb().runcall(*args, **kwds)


def set_trace(*, header=None, commands=None):
    """Stop here."""
    debugger = Pdb()
    if header is not None:
        debugger.message(header)
    debugger.set_trace(sys._getframe().f_back, commands=commands)


def post_mortem(t=None):
    """Look at where an exception came from."""
    if t is None:
        exception = sys.exception()
        if exception is not None:
            t = exception.__traceback__
    if t is None or isinstance(t, BaseException) and t.__traceback__ is None:
        raise ValueError("A valid traceback must be passed if no exception is being handled")
    debugger = Pdb()
    debugger.reset()
    debugger.interaction(None, t)


def pm():
    """Look at where the last exception came from that ended a statement of the prompt."""
    post_mortem(sys.last_exc if hasattr(sys, "last_exc") else sys.last_traceback)


def help():
    """Show the commands."""
    Pdb().do_help("")


def main():
    """Run the file that the arguments name, again and again until a command ends it."""
    import getopt

    options, args = getopt.getopt(sys.argv[1:], "hc:", ["help", "command="])
    if not args or any(option in ("-h", "--help") for option, _ in options):
        print("usage: pdb.py [-h] [-c command] pyfile [arg ...]")
        sys.exit(0 if args else 2)
    if not os.path.exists(args[0]):
        print(f"Error: {args[0]} does not exist")
        sys.exit(1)
    sys.argv[:] = args
    sys.path[0] = os.path.dirname(os.path.abspath(args[0]))
    debugger = Pdb()
    debugger.cmdqueue += [value for option, value in options if option in ("-c", "--command")]
    while True:
        try:
            debugger._run_file(args[0])
        except Restart:
            print(f"Restarting {args[0]} with arguments:\n\t{' '.join(sys.argv[1:])}")
            continue
        except SystemExit as ending:
            print("The program exited via sys.exit(). Exit status:", end=" ")
            print(ending)
        except BaseException as error:
            traceback.print_exception(error)
            print("Uncaught exception. Entering post mortem debugging")
            print("Running 'cont' or 'step' will restart the program")
            debugger.interaction(None, error)
            print(f"Post mortem debugger finished. The {args[0]} will be restarted")
        if debugger._gave_up:
            break
        print("The program finished and will be restarted")


if __name__ == "__main__":
    main()
