"""Handlers of signals.

A handler runs in the main flow of the script, at the next line or turn of the loop after its signal
has come.
"""

import _signal
from _signal import (
    alarm, default_int_handler, pause, pidfd_send_signal, pthread_kill, raise_signal, set_wakeup_fd, siginterrupt,
    strsignal, struct_siginfo,
)
from enum import IntEnum

Signals = IntEnum("Signals", _signal.numbers(), module="signal")
Handlers = IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module="signal")
globals().update(Signals.__members__)
_masks = ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK")
Sigmasks = IntEnum("Sigmasks", {name: getattr(_signal, name) for name in _masks}, module="signal")
globals().update(Handlers.__members__)
globals().update(Sigmasks.__members__)
SIGIOT = Signals.SIGABRT
if hasattr(Signals, "SIGRTMIN"):
    SIGCLD, SIGPOLL = Signals.SIGCHLD, Signals.SIGIO

NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class itimer_error(OSError):
    pass


ItimerError = itimer_error


def _shown(handler):
    return Handlers(handler) if isinstance(handler, int) else handler


def signal(signalnum, handler):
    """Set the action for a signal: SIG_DFL, SIG_IGN, or a function of its number and the frame.

    The previous action is returned.
    """
    return _shown(_signal.signal(signalnum, handler))


def getsignal(signalnum):
    """Return the current action for a signal."""
    return _shown(_signal.getsignal(signalnum))


def setitimer(which, seconds, interval=0.0, /):
    """Start a timer that sends a signal after some seconds, and then after every interval."""
    try:
        return _signal.setitimer(which, seconds, interval)
    except OSError as error:
        raise ItimerError(*error.args) from None


def getitimer(which, /):
    """Return the seconds and the interval that are left of a timer."""
    try:
        return _signal.getitimer(which)
    except OSError as error:
        raise ItimerError(*error.args) from None


def _as_set(numbers):
    named = {int(member): member for member in Signals}
    return {named.get(number, number) for number in numbers}


def pthread_sigmask(how, mask):
    """Change which signals the calling thread holds back; return those before."""
    return _as_set(_signal.pthread_sigmask(how, list(mask)))


def sigpending():
    """Return the signals that have come while they were held back."""
    return _as_set(_signal.sigpending())


def sigwait(sigset):
    """Wait for one of the signals, which must be held back; return it."""
    return _as_set([_signal.sigwait(list(sigset))]).pop()


def sigwaitinfo(sigset, /):
    """Wait for one of the signals, which must be held back; return what is known of it."""
    return _signal.sigwaitinfo(list(sigset))


def sigtimedwait(sigset, timeout, /):
    """As sigwaitinfo; None when the time is over."""
    return _signal.sigtimedwait(list(sigset), timeout)


def valid_signals():
    """Return the set of signals that handlers can be set for on this system."""
    named = set(Signals.__members__.values())
    real_time = range(Signals.SIGRTMIN, Signals.SIGRTMAX) if hasattr(Signals, "SIGRTMIN") else ()
    return named | set(real_time)

# CPython has them in C.
__builtin_functions__ = ("getitimer", "setitimer", "sigtimedwait", "sigwaitinfo")
