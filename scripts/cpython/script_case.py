"""One script test: its directives, and a run of it in a forked child of this process.

The directives are described in Tests/README.md. A fork inherits the modules that are already
imported, so a script costs a few milliseconds instead of an interpreter start.
"""

import os
import re
import signal
import sys
import tempfile
import traceback
import types

DIRECTIVE = re.compile(
    r"# (expect|expect-error|expect-diagnostic|expect-exit|expect-stderr"
    r"|clock|args|stdin|skip|ours-alone|cpython|cpython-error|cpython-hangs):(?: (.*))?$"
)
TIME_LIMIT = 20


class ScriptCase:
    def __init__(self, path):
        self.path = path
        self.source = open(path, encoding="utf-8").read()
        self.output = []
        self.errors = []
        self.error = self.diagnostic = self.error_line = None
        self.exit_status = None
        self.clock = "real"
        self.arguments = []
        self.input = ""
        self.skip = None
        # What this CPython prints, where a deliberate difference says it.
        self.own_output = []
        self.own_error = None
        for number, line in enumerate(self.source.split("\n"), 1):
            found = DIRECTIVE.search(line)
            if found:
                self.read_directive(found[1], found[2] or "", number)

    def read_directive(self, name, text, line):
        if name == "expect":
            self.output.append(text)
        elif name == "expect-stderr":
            self.errors.append(text)
        elif name == "expect-error":
            self.error, self.error_line = text, line
        elif name == "expect-diagnostic":
            self.diagnostic, self.error_line = text, line
        elif name == "expect-exit":
            self.exit_status = int(text)
        elif name == "clock":
            self.clock = text
        elif name == "args":
            self.arguments = text.split()
        elif name == "stdin":
            self.input += text + "\n"
        elif name == "cpython":
            self.own_output.append(text)
        elif name == "cpython-error":
            self.own_error = text
        else:
            self.skip = f"{name}: {text}"

    @property
    def expected_status(self):
        if self.exit_status is not None:
            return self.exit_status
        return 1 if self.error or self.diagnostic or self.errors else 0

    @property
    def is_difference(self):
        return bool(self.own_output or self.own_error)

    def lost_difference(self):
        """Runs a deliberate difference; the sentences that say what CPython does not do as it says."""
        _, output, errors = self.run()
        found = []
        if output.splitlines() != self.own_output:
            found.append(f"CPython is said to print {self.own_output}, and prints\n{output}{errors}")
        if self.own_output == self.output and not self.own_error:
            found.append("there is no difference")
        last = errors.rstrip().rsplit("\n", 1)[-1]
        if self.own_error and last != self.own_error:
            found.append(f"CPython is said to end with {self.own_error}, and ends with\n{errors}")
        return found

    def differences(self):
        """Runs the script; the sentences that say how it differs from its expectations."""
        status, output, errors = self.run()
        found = []
        expected = "".join(line + "\n" for line in self.output)
        if output and not output.endswith("\n"):
            output += "\n"
        if output != expected:
            found.append(f"output differs\nexpected:\n{expected}got:\n{output}")
        if status != self.expected_status:
            found.append(f"exit status {status}, expected {self.expected_status}\n{errors}")
        path = os.path.abspath(self.path)
        shown = errors.replace(path, os.path.basename(path)).splitlines()
        if self.errors and shown != self.errors:
            found.append("stderr differs\nexpected:\n" + "\n".join(self.errors) + "\ngot:\n" + "\n".join(shown))
        last = errors.rstrip().rsplit("\n", 1)[-1]
        wanted = self.error or self.diagnostic
        if wanted and last != wanted:
            found.append(f"last line of stderr: {last}\nexpected: {wanted}")
        if wanted and f"line {self.error_line}" not in errors:
            found.append(f"the traceback does not name line {self.error_line}\n{errors}")
        return found

    def run(self):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            with tempfile.TemporaryFile() as stdin:
                stdin.write(self.input.encode())
                stdin.seek(0)
                child = os.fork()
                if child == 0:
                    self.become_script(stdin, out, err)
                status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            out.seek(0)
            err.seek(0)
            decode = lambda file: file.read().decode("utf-8", "surrogateescape")
            return status, decode(out), decode(err)

    def become_script(self, stdin, out, err):
        """Never returns: the child runs the script and leaves with its exit status."""
        for file, descriptor in ((stdin, 0), (out, 1), (err, 2)):
            os.dup2(file.fileno(), descriptor)
        sys.stdin = open(0, encoding="utf-8", closefd=False)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)
        signal.alarm(TIME_LIMIT)
        # Ignored where the check runs in the background of a shell.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if self.clock != "virtual" and any(word in self.source for word in NEEDS_OWN_PROCESS):
            os.execv(sys.executable, [sys.executable, "-B", self.path, *self.arguments])
        sys.argv = [self.path, *self.arguments]
        module = sys.modules["__main__"] = types.ModuleType("__main__")
        module.__file__ = os.path.abspath(self.path)
        if self.clock == "virtual":
            import virtual_clock

            virtual_clock.install()
        sys.path[0] = os.path.dirname(module.__file__)
        status = run_as_main(self.source, module.__file__, module.__dict__)
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(status)


# What objects print when they die depends on who else refers to them, and on the real end of a process;
# whole stacks and hooks of exceptions show who has called; a process of a pool has a name of its own, and so have the
# streams of this one.
NEEDS_OWN_PROCESS = (
    "_stack(", "_getframe(", "__del__", "sys.excepthook", "weakref", "atexit", "import gc", "at exit",
    "processName", "multiprocessing", "_current_frames(", "faulthandler", "ext://",
)


def run_as_main(source, path, namespace):
    """The exit status that `python path` would have."""
    try:
        exec(compile(source, path, "exec", dont_inherit=True), namespace)
    except SystemExit as leaving:
        if leaving.code is None or isinstance(leaving.code, int):
            return (leaving.code or 0) & 0xFF
        print(leaving.code, file=sys.stderr)
        return 1
    except BaseException as error:
        # Without the frame of this function; a syntax error then has none, as it should.
        traceback.print_exception(error.with_traceback(error.__traceback__.tb_next))
        return 130 if isinstance(error, KeyboardInterrupt) else 1
    return 0
