"""Pseudo-terminals: a program runs in one, and its output can be watched."""

import os
import select
import termios
import tty

__all__ = ["openpty", "fork", "spawn"]

STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO = 0, 1, 2
CHILD = 0


def openpty():
    """Open a terminal; return the descriptors of its two ends: ours, the program's."""
    return os.openpty()


def fork():
    """Fork a process whose streams are a new terminal; return its number and the terminal's other end."""
    parent, child = openpty()
    number = os.fork()
    if number != CHILD:
        os.close(child)
        return number, parent
    os.close(parent)
    os.setsid()
    # The first terminal that a leader of a session opens is the session's own.
    os.close(os.open(os.ttyname(child), os.O_RDWR))
    for descriptor in STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO:
        os.dup2(child, descriptor)
    if child > STDERR_FILENO:
        os.close(child)
    return number, -1


def _read(fd):
    """Read what is there."""
    return os.read(fd, 1024)


def _copy(master_fd, master_read=_read, stdin_read=_read):
    """Carry bytes between our streams and the terminal until the program ends."""
    sources = {master_fd, STDIN_FILENO}
    pending = b""
    while master_fd in sources:
        ready, writable, _ = select.select(list(sources), [master_fd] if pending else [], [])
        if writable:
            pending = pending[os.write(master_fd, pending) :]
        if master_fd in ready:
            try:
                data = master_read(master_fd)
            except OSError:
                data = b""
            # On some systems the end of the program is an error, on others the end of its output.
            if not data:
                return
            while data:
                data = data[os.write(STDOUT_FILENO, data) :]
        if STDIN_FILENO in ready:
            data = stdin_read(STDIN_FILENO)
            if not data:
                sources.discard(STDIN_FILENO)
            pending += data


def spawn(argv, master_read=_read, stdin_read=_read):
    """Run a program in a terminal of its own, connected to ours; return how it ended, as waitpid() says."""
    if isinstance(argv, str):
        argv = (argv,)
    number, master = fork()
    if number == CHILD:
        os.execlp(argv[0], *argv)
    try:
        mode = termios.tcgetattr(STDIN_FILENO)
        tty.setraw(STDIN_FILENO)
    except termios.error:
        mode = None
    try:
        _copy(master, master_read, stdin_read)
    finally:
        if mode is not None:
            termios.tcsetattr(STDIN_FILENO, termios.TCSAFLUSH, mode)
    os.close(master)
    return os.waitpid(number, 0)[1]
