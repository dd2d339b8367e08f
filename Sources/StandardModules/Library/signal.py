"""Handlers of signals.

A handler runs in the main flow of the script, at the next line or turn of the loop after its signal
has come.
"""

import _signal
from _signal import (
    alarm, default_int_handler, getitimer, pause, raise_signal, setitimer, siginterrupt, strsignal,
)
from enum import IntEnum

Signals = IntEnum("Signals", _signal.numbers(), module="signal")
Handlers = IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module="signal")
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
SIGIOT = Signals.SIGABRT
if hasattr(Signals, "SIGRTMIN"):
    SIGCLD, SIGPOLL = Signals.SIGCHLD, Signals.SIGIO

NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
ItimerError = OSError


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


def valid_signals():
    """Return the set of signals that handlers can be set for on this system."""
    named = set(Signals.__members__.values())
    real_time = range(Signals.SIGRTMIN, Signals.SIGRTMAX) if hasattr(Signals, "SIGRTMIN") else ()
    return named | set(real_time)
