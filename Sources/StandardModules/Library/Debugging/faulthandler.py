"""Tracebacks on request. Scripts cannot crash Baton, so that there is nothing to catch."""

import _thread
import sys

__all__ = [
    "cancel_dump_traceback_later", "disable", "dump_traceback", "dump_traceback_later", "enable",
    "is_enabled", "register", "unregister",
]  # fmt: skip

_is_enabled = False
# A lock that is held as long as the watchdog watches.
_watchdog = None
_before = {}


def enable(file=None, all_threads=True):
    """Note that crashes should be told."""
    _descriptor(file)
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


def _calls(frame):
    while frame is not None:
        yield f'  File "{frame.f_code.co_filename}", line {frame.f_lineno} in {frame.f_code.co_name}\n'
        frame = frame.f_back


def _stack(frame):
    return "Stack (most recent call first):\n" + "".join(_calls(frame))


def _threads(current, skipped=None):
    """The frames of all threads, the newest first."""
    parts = []
    for ident, frame in sorted((sys._current_frames() | current).items(), reverse=True):
        if ident != skipped:
            kind = "Current thread" if ident in current else "Thread"
            parts.append(f"{kind} 0x{ident:016x} (most recent call first):\n" + "".join(_calls(frame)))
    return "\n".join(parts)


def _descriptor(file):
    """Where to write: nothing of the script's runs when a traceback is written."""
    file = sys.stderr if file is None else file
    if file is None:
        raise RuntimeError("unable to get sys.stderr")
    if isinstance(file, int):
        if file < 0:
            raise ValueError("file is not a valid file descriptor")
        return file
    number = file.fileno()
    if not isinstance(number, int) or number < 0:
        raise RuntimeError("file.fileno() is not a valid file descriptor")
    try:
        file.flush()
    except Exception:
        pass
    return number


def _put(text, descriptor):
    import os

    os.write(descriptor, text.encode("utf-8", "backslashreplace"))


def dump_traceback(file=None, all_threads=True):
    """Write the running frames, the innermost first."""
    descriptor, frame = _descriptor(file), sys._getframe(1)
    _put(_threads({_thread.get_ident(): frame}) if all_threads else _stack(frame), descriptor)


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Write the frames of all threads after so many seconds, unless that is cancelled before."""
    global _watchdog
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
    if timeout <= 0:
        raise ValueError("timeout must be greater than 0")
    descriptor = _descriptor(file)
    cancel_dump_traceback_later()
    _watchdog = _thread.allocate_lock()
    _watchdog.acquire()
    _thread.start_new_thread(_watch, (_watchdog, timeout, repeat, descriptor, exit))


def cancel_dump_traceback_later():
    """Let the frames alone that would have been written."""
    global _watchdog
    if _watchdog is not None:
        _watchdog.release()
        _watchdog = None


def _watch(cancelled, timeout, repeat, descriptor, exit):
    import os

    hours, seconds = divmod(timeout, 3600)
    whole, part = divmod(round(seconds % 60 * 1_000_000), 1_000_000)
    text = f"{hours:.0f}:{seconds // 60:02.0f}:{whole:02d}" + (f".{part:06d}" if part else "")
    while not cancelled.acquire(timeout=timeout):
        _put(f"Timeout ({text})!\n" + _threads({}, skipped=_thread.get_ident()), descriptor)
        if exit:
            os._exit(1)
        if not repeat:
            break


def register(signum, file=None, all_threads=True, chain=False):
    """Write the running frames whenever a signal comes."""
    import signal

    descriptor = _descriptor(file)

    def handler(number, frame):
        _put(_threads({_thread.get_ident(): frame}) if all_threads else _stack(frame), descriptor)
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
