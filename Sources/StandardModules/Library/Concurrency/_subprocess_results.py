"""How child processes have ended, and what can go wrong with them."""

import signal
import types

# Where scripts find these names, and what their reprs say.
__name__ = "subprocess"


class SubprocessError(Exception):
    """What goes wrong with child processes."""


def _set_output(self, value):
    self.output = value


_output = property(lambda self: self.output, _set_output, doc="The output, by its name in Popen.")


class CalledProcessError(SubprocessError):
    """A command has ended with a status other than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return f"Command '{self.cmd}' returned non-zero exit status {self.returncode:d}."
        try:
            reason = repr(signal.Signals(-self.returncode))
        except ValueError:
            reason = f"unknown signal {-self.returncode}"
        return f"Command '{self.cmd}' died with {reason}."

    stdout = _output


class TimeoutExpired(SubprocessError):
    """A command has not ended in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    stdout = _output


class CompletedProcess:
    """What run() returns: the arguments, the exit status, and the output that was captured."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        fields = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            fields.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            fields.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(fields)})"

    __class_getitem__ = classmethod(types.GenericAlias)

    def check_returncode(self):
        """Raise CalledProcessError if the status is not 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)
