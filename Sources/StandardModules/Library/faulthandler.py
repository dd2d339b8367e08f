"""Tracebacks on request. Scripts cannot crash Baton, so that there is nothing to catch."""

import sys

__all__ = [
    "cancel_dump_traceback_later", "disable", "dump_traceback", "dump_traceback_later", "enable",
    "is_enabled", "register", "unregister",
]  # fmt: skip

_is_enabled = False
_before = {}


def enable(file=sys.stderr, all_threads=True):
    """Note that crashes should be told."""
    global _is_enabled
    _is_enabled = True


def disable():
    """Note that crashes need not be told; return whether they had to be."""
    global _is_enabled
    was_enabled, _is_enabled = _is_enabled, False
    return was_enabled


def is_enabled():
    """Tell whether crashes should be told."""
    return _is_enabled


def _write(frame, file):
    import os

    lines = ["Stack (most recent call first):\n"]
    while frame is not None:
        lines.append(f'  File "{frame.f_code.co_filename}", line {frame.f_lineno} in {frame.f_code.co_name}\n')
        frame = frame.f_back
    text = "".join(lines)
    if isinstance(file, int):
        os.write(file, text.encode())
    else:
        file.write(text)
        file.flush()


def dump_traceback(file=sys.stderr, all_threads=True):
    """Write the running frames, the innermost first."""
    _write(sys._getframe(1), file)


def dump_traceback_later(timeout, repeat=False, file=sys.stderr, exit=False):
    """Baton has no watchdog."""
    raise NotImplementedError("Baton has no watchdog thread; at the prompt, :pause holds a busy loop")


def cancel_dump_traceback_later():
    """Do nothing: there is no watchdog."""


def register(signum, file=sys.stderr, all_threads=True, chain=False):
    """Write the running frames whenever a signal comes."""
    import signal

    def handler(number, frame):
        _write(frame, file)
        if chain and callable(before):
            before(number, frame)

    before = signal.signal(signum, handler)
    _before.setdefault(signum, before)


def unregister(signum):
    """Undo register(); tell whether there was something to undo."""
    import signal

    if signum not in _before:
        return False
    signal.signal(signum, _before.pop(signum))
    return True


def _end_by(number):
    import os
    import signal

    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _sigsegv(release_gil=False, /):
    """End the process as a bad access to memory would."""
    _end_by(11)


def _sigabrt():
    """End the process as abort() does."""
    _end_by(6)

# CPython has them in C.
__builtin_functions__ = (
    "_sigabrt", "_sigsegv", "cancel_dump_traceback_later", "disable", "dump_traceback", "dump_traceback_later",
    "enable", "is_enabled", "register", "unregister",
)  # fmt: skip
