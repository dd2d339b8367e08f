"""How a terminal treats what goes through it."""

import _terminal
import os

globals().update(_terminal.terminal_constants)


class error(Exception):
    """The terminal's answer: a number and its meaning."""


def _descriptor(fd):
    if isinstance(fd, int):
        return fd
    try:
        return fd.fileno()
    except AttributeError:
        raise TypeError("argument must be an int, or have a fileno() method.") from None


def _asked(call, fd, *arguments):
    try:
        return call(_descriptor(fd), *arguments)
    except OSError as reason:
        raise error(reason.errno, reason.strerror) from None


def tcgetattr(fd, /):
    """Return [iflag, oflag, cflag, lflag, ispeed, ospeed, cc]."""
    found = _asked(_terminal.attributes, fd)
    controls = [bytes([byte]) for byte in found[6]]
    if not found[3] & ICANON:
        # Without line editing these two are numbers.
        controls[VMIN], controls[VTIME] = found[6][VMIN], found[6][VTIME]
    return [*found[:6], controls]


def tcsetattr(fd, when, attributes, /):
    """Set the attributes that tcgetattr() returns."""
    if not isinstance(attributes, list) or len(attributes) != 7:
        raise TypeError("tcsetattr, arg 3: must be 7 element list")
    controls = attributes[6]
    if not isinstance(controls, list) or len(controls) != NCCS:
        raise TypeError(f"tcsetattr: attributes[6] must be {NCCS} element list")
    found = []
    for one in controls:
        if isinstance(one, bytes) and len(one) == 1:
            found.append(one[0])
        elif isinstance(one, int):
            found.append(one & 0xFF)
        else:
            raise TypeError("tcsetattr: elements of attributes must be characters or integers")
    _asked(_terminal.set_attributes, fd, when, *attributes[:6], bytes(found))


def tcsendbreak(fd, duration, /):
    """Send a break."""
    _asked(_terminal.send_break, fd, duration)


def tcdrain(fd, /):
    """Wait until all output has been sent."""
    _asked(_terminal.drain, fd)


def tcflush(fd, queue, /):
    """Throw away what waits in a queue."""
    _asked(_terminal.flush, fd, queue)


def tcflow(fd, action, /):
    """Stop or go on with input or output."""
    _asked(_terminal.flow, fd, action)


def tcgetwinsize(fd, /):
    """Return rows and columns of the window."""
    columns, rows = _asked(os.get_terminal_size, fd)
    return rows, columns


def tcsetwinsize(fd, winsize, /):
    """Set rows and columns of the window."""
    if not isinstance(winsize, (tuple, list)) or len(winsize) != 2:
        raise TypeError("tcsetwinsize, arg 2: must be a two-item sequence")
    _asked(_terminal.set_size, fd, *winsize)

# CPython has them in C.
__builtin_functions__ = (
    "tcdrain", "tcflow", "tcflush", "tcgetattr", "tcgetwinsize", "tcsendbreak", "tcsetattr", "tcsetwinsize",
)  # fmt: skip
