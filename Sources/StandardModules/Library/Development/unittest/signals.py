"""Control-C during a run: the current test ends, then the results so far are shown."""

import weakref
from functools import wraps

_results = weakref.WeakKeyDictionary()
_interrupt_handler = None


class _InterruptHandler:
    """Asks all results to stop; the second time, or once it has been replaced, it does what was there before."""

    def __init__(self, original):
        import signal

        self.called = False
        self.original_handler = original
        if original == signal.SIG_DFL:
            original = signal.default_int_handler
        elif original == signal.SIG_IGN:
            original = _ignore
        elif not callable(original):
            raise TypeError(
                "expected SIGINT signal handler to be signal.SIG_IGN, signal.SIG_DFL, or a callable object"
            )
        self.default_handler = original

    def __call__(self, signum, frame):
        import signal

        if self.called or signal.getsignal(signal.SIGINT) is not self:
            self.default_handler(signum, frame)
        self.called = True
        for result in list(_results):
            result.stop()


def _ignore(signum, frame):
    pass


def registerResult(result):
    """Let control-C stop the run of this result."""
    _results[result] = 1


def removeResult(result):
    """Forget a result; return whether it was known."""
    return bool(_results.pop(result, None))


def installHandler():
    """Take control-C over."""
    import signal

    global _interrupt_handler
    if _interrupt_handler is None:
        _interrupt_handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _interrupt_handler)


def removeHandler(method=None):
    """Give control-C back, at once or while a decorated test runs."""
    import signal

    if method is None:
        if _interrupt_handler is not None:
            signal.signal(signal.SIGINT, _interrupt_handler.original_handler)
        return None

    @wraps(method)
    def inner(*args, **kwargs):
        initial = signal.getsignal(signal.SIGINT)
        removeHandler()
        try:
            return method(*args, **kwargs)
        finally:
            signal.signal(signal.SIGINT, initial)

    return inner
