"""The user's name, and passwords that are not shown while they are typed."""

import contextlib
import io
import os
import sys
import warnings

try:
    import termios
except ImportError:
    termios = None

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """Says that the password may be shown."""


def unix_getpass(prompt="Password: ", stream=None):
    """Ask for a password at the terminal, whatever standard input is; without one, on standard input."""
    password = None
    with contextlib.ExitStack() as stack:
        try:
            number = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
            terminal = stack.enter_context(io.FileIO(number, "w+"))
            source = stack.enter_context(io.TextIOWrapper(terminal))
            stream = stream or source
        except OSError:
            stack.close()
            source, stream = sys.stdin, stream or sys.stderr
            try:
                number = source.fileno()
            except (AttributeError, ValueError):
                number, password = None, fallback_getpass(prompt, stream)
        if number is not None:
            password = _silently(number, prompt, stream, source)
            if password is None:
                if stream is not source:
                    stack.close()
                password = fallback_getpass(prompt, stream)
        stream.write("\n")
        return password


def _silently(number, prompt, stream, source):
    """A line that is typed without an echo; None where the echo cannot be turned off."""
    password = None
    try:
        before = termios.tcgetattr(number)
        silent = [*before[:3], before[3] & ~termios.ECHO, *before[4:]]
        when = termios.TCSAFLUSH | getattr(termios, "TCSASOFT", 0)
        try:
            termios.tcsetattr(number, when, silent)
            password = _raw_input(prompt, stream, input=source)
        finally:
            termios.tcsetattr(number, when, before)
            stream.flush()
    except termios.error:
        # A terminal that stays silent is not passed over.
        if password is not None:
            raise
    return password


def fallback_getpass(prompt="Password: ", stream=None):
    """Ask for a password that may be seen."""
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    stream = stream or sys.stderr
    print("Warning: Password input may be echoed.", file=stream)
    return _raw_input(prompt, stream)


def _raw_input(prompt="", stream=None, input=None):
    stream, input = stream or sys.stderr, input or sys.stdin
    prompt = str(prompt)
    if prompt:
        try:
            stream.write(prompt)
        except UnicodeEncodeError:
            stream.write(prompt.encode(stream.encoding, "replace").decode(stream.encoding))
        stream.flush()
    line = input.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def getuser():
    """Return the name of the user."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if user := os.environ.get(name):
            return user
    try:
        import pwd

        return pwd.getpwuid(os.getuid())[0]
    except (ImportError, KeyError) as error:
        raise OSError("No username set in the environment") from error


getpass = unix_getpass if termios else fallback_getpass
