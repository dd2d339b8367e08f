"""Prompts for Python code within a program."""

import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact", "compile_command"]


class InteractiveInterpreter:
    """Runs source text in a namespace; knows nothing of where it comes from."""

    def __init__(self, locals=None):
        if locals is None:
            locals = {"__name__": "__console__", "__doc__": None}
        self.locals = locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Run a piece of source; True when more of it must come."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Run a code object; show what it raises."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Show the syntax error that has just occurred."""
        kind, value, _ = sys.exc_info()
        try:
            if filename and issubclass(kind, SyntaxError):
                value.filename = filename
            self._show(kind, value, None, kwargs.pop("source", ""))
        finally:
            kind = value = _ = None

    def showtraceback(self):
        """Show the exception that has just occurred, without our own frame."""
        kind, value, trace = sys.exc_info()
        try:
            self._show(kind, value, trace.tb_next, "")
        finally:
            kind = value = trace = None

    def _show(self, kind, value, trace, source):
        sys.last_type = kind
        sys.last_traceback = trace
        value = value.with_traceback(trace)
        lines = source.splitlines()
        if source and kind is SyntaxError and not value.text and value.lineno and len(lines) >= value.lineno:
            value.text = lines[value.lineno - 1]
        sys.last_exc = sys.last_value = value
        if sys.excepthook is sys.__excepthook__:
            self.write("".join(traceback.format_exception(kind, value, trace)))
            return
        try:
            sys.excepthook(kind, value, trace)
        except SystemExit:
            raise
        except BaseException as error:
            error.__context__ = None
            error = error.with_traceback(error.__traceback__.tb_next)
            print("Error in sys.excepthook:", file=sys.stderr)
            sys.__excepthook__(type(error), error, error.__traceback__)
            print(file=sys.stderr)
            print("Original exception was:", file=sys.stderr)
            sys.__excepthook__(kind, value, trace)

    def write(self, data):
        """Write to standard error."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """As Python's own prompt, reading lines from raw_input()."""

    def __init__(self, locals=None, filename="<console>", *, local_exit=False):
        super().__init__(locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines that are not whole."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Read and run lines until the input ends."""
        before = {name: getattr(sys, name, None) for name in ("ps1", "ps2")}
        for name, text in ("ps1", ">>> "), ("ps2", "... "):
            if before[name] is None:
                setattr(sys, name, text)
        if banner is None:
            self.write(
                f"Python {sys.version} on {sys.platform}\n"
                'Type "help", "copyright", "credits" or "license" for more information.\n'
                f"({self.__class__.__name__})\n"
            )
        elif banner:
            self.write(f"{banner}\n")
        exits = {}
        if self.local_exit:
            for name in "exit", "quit":
                if hasattr(builtins, name):
                    exits[name] = getattr(builtins, name)
                    setattr(builtins, name, Quitter(name))
        try:
            self._read_lines()
        finally:
            for name, function in exits.items():
                setattr(builtins, name, function)
            for name, text in before.items():
                if text is None:
                    delattr(sys, name)
            if exitmsg is None:
                self.write(f"now exiting {self.__class__.__name__}...\n")
            elif exitmsg != "":
                self.write(f"{exitmsg}\n")

    def _read_lines(self):
        more = 0
        while True:
            try:
                try:
                    line = self.raw_input(sys.ps2 if more else sys.ps1)
                except EOFError:
                    self.write("\n")
                    return
                more = self.push(line)
            except KeyboardInterrupt:
                self.write("\nKeyboardInterrupt\n")
                self.resetbuffer()
                more = 0
            except SystemExit as error:
                if not self.local_exit:
                    raise
                self.write("\n")
                return

    def push(self, line, filename=None, _symbol="single"):
        """Take one line; True when more must come."""
        self.buffer.append(line)
        source = "\n".join(self.buffer)
        more = self.runsource(source, self.filename if filename is None else filename, symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        """Read one line."""
        return input(prompt)


class Quitter:
    """What `exit` is at a prompt that only leaves itself."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Use {self.name} or Ctrl-D (i.e. EOF) to exit"

    def __call__(self, code=None):
        raise SystemExit(code)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Open a prompt."""
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)


if __name__ == "__main__":
    interact()
