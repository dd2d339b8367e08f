"""The user's name, and passwords that are not shown while they are typed."""

import os
import sys
import warnings

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """Says that the password may be shown."""


def getpass(prompt="Password: ", stream=None):
    """Ask for a password."""
    stream = stream or sys.stderr
    echo_off = os.isatty(0) and os.system("stty -echo 2>/dev/null") == 0
    if not echo_off:
        warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
        print("Warning: Password input may be echoed.", file=stream)
    try:
        stream.write(str(prompt))
        stream.flush()
        line = sys.stdin.readline()
    finally:
        if echo_off:
            os.system("stty echo")
            stream.write("\n")
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def getuser():
    """Return the name of the user."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if user := os.environ.get(name):
            return user
    import pwd

    try:
        return pwd.getpwuid(os.getuid())[0]
    except KeyError as error:
        raise OSError("No username set in the environment") from error
