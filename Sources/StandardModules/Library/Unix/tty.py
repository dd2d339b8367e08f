"""Terminals that hand over every key."""

from termios import *

__all__ = ["cfmakeraw", "cfmakecbreak", "setraw", "setcbreak"]

IFLAG, OFLAG, CFLAG, LFLAG, ISPEED, OSPEED, CC = range(7)


def cfmakeraw(mode):
    """Change a list of attributes so that nothing is done with input and output."""
    mode[IFLAG] &= ~(IGNBRK | BRKINT | IGNPAR | PARMRK | INPCK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXANY | IXOFF)
    mode[OFLAG] &= ~OPOST
    mode[CFLAG] = mode[CFLAG] & ~(PARENB | CSIZE) | CS8
    mode[LFLAG] &= ~(ECHO | ECHOE | ECHOK | ECHONL | ICANON | IEXTEN | ISIG | NOFLSH | TOSTOP)
    _read_single(mode)


def cfmakecbreak(mode):
    """Change a list of attributes so that keys come at once and are not shown."""
    mode[LFLAG] &= ~(ECHO | ICANON)
    _read_single(mode)


def _read_single(mode):
    mode[CC] = list(mode[CC])
    mode[CC][VMIN], mode[CC][VTIME] = 1, 0


def setraw(fd, when=TCSAFLUSH):
    """Let a terminal do nothing with input and output; return its attributes before."""
    return _changed(fd, when, cfmakeraw)


def setcbreak(fd, when=TCSAFLUSH):
    """Let a terminal hand over keys at once; return its attributes before."""
    return _changed(fd, when, cfmakecbreak)


def _changed(fd, when, change):
    before = tcgetattr(fd)
    after = list(before)
    change(after)
    tcsetattr(fd, when, after)
    return before
