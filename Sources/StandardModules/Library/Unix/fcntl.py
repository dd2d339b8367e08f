"""Calls on descriptors: flags, locks, the size of a terminal."""

import _terminal
import os
import struct

globals().update(_terminal.control_constants)


def _descriptor(fd):
    number = fd if isinstance(fd, int) else None
    if number is None:
        try:
            number = fd.fileno()
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


def fcntl(fd, cmd, arg=0, /):
    """Perform an operation on a descriptor, with a number."""
    if not isinstance(arg, int):
        raise NotImplementedError("Baton's fcntl() takes numbers; lockf() locks parts of files")
    return _terminal.control(_descriptor(fd), cmd, arg)


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    """Ask for the size of a terminal: Baton knows no other request."""
    from termios import TIOCGWINSZ

    fd = _descriptor(fd)
    if request != TIOCGWINSZ:
        raise NotImplementedError("Baton's ioctl() knows TIOCGWINSZ alone")
    columns, rows = os.get_terminal_size(fd)
    data = struct.pack("HHHH", rows, columns, 0, 0)
    if isinstance(arg, bytes):
        return data[: len(arg)]
    if isinstance(arg, int):
        raise OSError(14, os.strerror(14))
    arg[:8] = data
    return 0


def flock(fd, operation, /):
    """Lock or unlock a file."""
    _terminal.lock(_descriptor(fd), operation)


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    """Lock or unlock a part of a file for this process."""
    if not cmd & (LOCK_SH | LOCK_EX | LOCK_UN):
        raise ValueError("unrecognized lockf argument")
    _terminal.lock_range(_descriptor(fd), cmd, len, start, whence)

# CPython has them in C.
__builtin_functions__ = ("fcntl", "flock", "ioctl", "lockf")
