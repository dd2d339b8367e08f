"""The debugger that reads its commands from standard input; `breakpoint()` opens Baton's own prompt instead."""

import bdb
import os
import sys
import traceback

import _pdb_targets
from _pdb_breakpoints import BreakpointCommands, find_function
from _pdb_lines import LineCommands
from _pdb_looking import LookingCommands

__all__ = [
    "run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help",
]  # fmt: skip


class Restart(Exception):
    """The program is to be started anew."""


class Pdb(LineCommands, LookingCommands, BreakpointCommands, bdb.Bdb):
    """Stops in a program and carries out commands there."""

    MAX_CHAINED_EXCEPTION_DEPTH = 999

    def __init__(self, completekey="tab", stdin=None, stdout=None, skip=None, nosigint=False, readrc=True):
        bdb.Bdb.__init__(self, skip=skip)
        LookingCommands.__init__(self, completekey, stdin, stdout)
        if stdout is not None:
            self.use_rawinput = 0
        self.prompt = "(Pdb) "
        self.mainpyfile = ""
        self._waits_for = None
        self._user_requested_quit = False
        self.aliases = {}
        self._chained_exceptions, self._chained_exception_index = (), 0
        self.rcLines = []
        for path in (os.path.expanduser("~/.pdbrc"), ".pdbrc") if readrc else ():
            try:
                with open(path, encoding="utf-8") as file:
                    self.rcLines.extend(file)
            except OSError:
                pass
        self.displaying = {}
        # What follows a command's letter as in `c.a = 1` makes it a statement.
        self.identchars += "=.[](),\"'+-*/%@&|<>~^"
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
        self.set_convenience_variable(frame, "_retval", return_value)
        self.message("--Return--")
        self.interaction(frame, None)

    def user_exception(self, frame, exc_info):
        if self._waits_for is not None:
            return
        kind, value, tb = exc_info
        frame.f_locals["__exception__"] = kind, value
        self.set_convenience_variable(frame, "_exception", value)
        prefix = "Internal " if not tb and kind is StopIteration else ""
        self.message(prefix + self._format_exc(value))
        self.interaction(frame, tb)

    def interaction(self, frame, tb_or_exc):
        """Show where it is and carry out commands until one goes on."""
        tb = tb_or_exc
        if isinstance(tb_or_exc, BaseException):
            tb = tb_or_exc.__traceback__
            self._chained_exceptions = self._chain(tb_or_exc)
            self._chained_exception_index = len(self._chained_exceptions) - 1
        self.setup(frame, tb)
        # Where it is, is shown when a command is read from the terminal, not for those that wait already.
        self.cmdqueue.append("_pdbcmd_print_frame_status")
        try:
            self._cmdloop()
        finally:
            if self.cmdqueue[-1:] == ["_pdbcmd_print_frame_status"]:
                self.cmdqueue.pop()
            self._chained_exceptions, self._chained_exception_index = (), 0
            self.forget()

    def _cmdloop(self):
        while True:
            try:
                return self.cmdloop()
            except KeyboardInterrupt:
                self.message("--KeyboardInterrupt--")

    def _pdbcmd_print_frame_status(self, arg):
        self.print_stack_entry(self.stack[self.curindex])
        self._show_displayed()

    def _chain(self, exception):
        """The exceptions that led to one, the first ones first."""
        found = []
        while exception is not None and exception not in found:
            found.append(exception)
            if len(found) >= self.MAX_CHAINED_EXCEPTION_DEPTH:
                self.message(
                    f"More than {self.MAX_CHAINED_EXCEPTION_DEPTH} chained exceptions found, not all exceptions"
                    "will be browsable with `exceptions`.")
                break
            hides = exception.__suppress_context__
            exception = exception.__cause__ or (None if hides else exception.__context__)
        return tuple(reversed(found))

    def setup(self, f, tb):
        self.forget()
        self.stack, self.curindex = self.get_stack(f, tb)
        while tb:
            self.tb_lineno[tb.tb_frame] = tb.tb_lineno
            tb = tb.tb_next
        self.curframe = self.stack[self.curindex][0]
        self.curframe_locals = self.curframe.f_locals
        self.set_convenience_variable(self.curframe, "_frame", self.curframe)
        if self._chained_exceptions:
            exception = self._chained_exceptions[self._chained_exception_index]
            self.set_convenience_variable(self.curframe, "_exception", exception)
        # What the files of commands say is carried out at the first stop.
        self.cmdqueue += [line.rstrip("\n") for line in self.rcLines if line.strip() and line.strip()[0] != "#"]
        self.rcLines = []

    def set_convenience_variable(self, frame, name, value):
        """Let commands in a frame find a value by `$name`."""
        frame.f_globals.setdefault("__pdb_convenience_variables", {})[name] = value

    # MARK: Commands

    def message(self, msg, end="\n"):
        """Tell something."""
        print(msg, end=end, file=self.stdout)

    def error(self, msg):
        """Tell of what went wrong."""
        print("***", msg, file=self.stdout)

    def _format_exc(self, exc):
        return traceback.format_exception_only(exc)[-1].strip()

    def _show(self, obj):
        if obj is not None:
            self.message(repr(obj))

    def do_step(self, arg):
        """s(tep): Stop at the next line, in functions that are called too."""
        if self._refuses(arg, "s(tep)"):
            return None
        self.set_step()
        return 1

    do_s = do_step

    def do_next(self, arg):
        """n(ext): Stop at the next line of this function, or where it returns."""
        if self._refuses(arg, "n(ext)"):
            return None
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
        if self._refuses(arg, "r(eturn)"):
            return None
        self.set_return(self.curframe)
        return 1

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue)): Stop at breakpoints only."""
        if self._refuses(arg, "c(ont(inue))"):
            return None
        self.set_continue()
        return 1

    do_c = do_cont = do_continue

    def do_exceptions(self, arg):
        """exceptions [number]: List the exceptions that led to this one, or look at one of them."""
        if not self._chained_exceptions:
            self.message(
                "Did not find chained exceptions. To move between exceptions, pdb/post_mortem must be given an "
                "exception object rather than a traceback.")
        elif not arg:
            for number, exception in enumerate(self._chained_exceptions):
                text = repr(exception)
                text = text[:77] + "..." if len(text) > 80 else text
                shown = "  -" if exception.__traceback__ is None else f"{number:>3}"
                self.message(f"{'>' if number == self._chained_exception_index else ' '} {shown} {text}")
        elif not arg.lstrip("+-").isdigit():
            self.error("Argument must be an integer")
        elif not 0 <= int(arg) < len(self._chained_exceptions):
            self.error("No exception with that number")
        elif self._chained_exceptions[int(arg)].__traceback__ is None:
            self.error("This exception does not have a traceback, cannot jump to it")
        else:
            self._chained_exception_index = int(arg)
            self.setup(None, self._chained_exceptions[int(arg)].__traceback__)
            self.print_stack_entry(self.stack[self.curindex])

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
        if self._refuses(arg, "q(uit) | exit"):
            return None
        self._user_requested_quit = True
        self.set_quit()
        return 1

    do_q = do_exit = do_quit

    def do_EOF(self, arg):
        """EOF: End the program."""
        self.message("")
        self._user_requested_quit = True
        self.set_quit()
        return 1

    # MARK: Running

    def _run(self, target):
        """Run a program as the main one, stopping at its first line."""
        import __main__

        self._user_requested_quit = False
        self._waits_for = self.mainpyfile = self.canonic(target.filename)
        __main__.__dict__.clear()
        __main__.__dict__.update(target.namespace)
        self.run(target.code)


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
    _post_mortem(t, Pdb())


def _post_mortem(t, pdb_instance):
    if t is None:
        exception = sys.exception()
        t = None if exception is None else exception.__traceback__
    if t is None or isinstance(t, BaseException) and t.__traceback__ is None:
        raise ValueError("A valid traceback must be passed if no exception is being handled")
    pdb_instance.reset()
    pdb_instance.interaction(None, t)


def pm():
    """Look at where the last exception came from that ended a statement of the prompt."""
    post_mortem(sys.last_exc if hasattr(sys, "last_exc") else sys.last_traceback)


def help():
    """Show the commands."""
    Pdb().do_help("")


def main():
    """Debug the program that the arguments name."""
    _pdb_targets.main(Pdb, Restart)


if __name__ == "__main__":
    # The program gets the names of the main module: this one must live on as another.
    import pdb

    pdb.main()
