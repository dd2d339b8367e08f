"""The future of a thread, and what executors have in common."""

import collections
import threading
import time
import types

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
_AS_COMPLETED = "_AS_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"
# What a repr says where that is not the name of the state.
_SPOKEN = {CANCELLED_AND_NOTIFIED: "cancelled"}

_CANCELLED_STATES = (CANCELLED, CANCELLED_AND_NOTIFIED)
_ENDED = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
# Those that will tell nobody any more.
_TOLD = (CANCELLED_AND_NOTIFIED, FINISHED)


def _log():
    import logging

    return logging.getLogger("concurrent.futures")


def __getattr__(name):
    # Made when somebody asks: few programs log anything.
    if name == "LOGGER":
        return _log()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class Error(Exception):
    """What goes wrong with futures."""


class CancelledError(Error):
    """The future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The future does not allow this any more."""


class BrokenExecutor(RuntimeError):
    """An executor cannot go on."""


class _Waiter:
    """Hears of the ends of futures; how many it still waits for before it wakes its thread."""

    def __init__(self, missing, stops_at_exception=False):
        self.event = threading.Event()
        self.lock = threading.Lock()
        self.finished_futures = []
        self.missing = missing
        self.stops_at_exception = stops_at_exception

    def _note(self, future, wakes=False):
        with self.lock:
            self.finished_futures.append(future)
            self.missing -= 1
            if wakes or self.missing <= 0:
                self.event.set()

    def add_result(self, future):
        self._note(future)

    def add_exception(self, future):
        self._note(future, self.stops_at_exception)

    def add_cancelled(self, future):
        self._note(future)

    def take(self):
        """The futures that have ended since the last call."""
        with self.lock:
            finished, self.finished_futures = self.finished_futures, []
            self.event.clear()
        return finished


class _AcquireFutures:
    """Holds many futures still, always in the same order."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        while self.futures:
            self.futures.pop()._condition.release()


def _forget(waiter, futures):
    for future in futures:
        with future._condition:
            future._waiters.remove(waiter)


def _told(futures):
    return [future for future in futures if future._state in _TOLD]


def as_completed(fs, timeout=None):
    """Gives the futures in the order in which they end."""
    end = None if timeout is None else timeout + time.monotonic()
    fs = set(fs)
    count = len(fs)
    with _AcquireFutures(fs):
        finished = _told(fs)
        waiting = fs - set(finished)
        waiter = _Waiter(1)
        for future in waiting:
            future._waiters.append(waiter)
    # Whoever takes a future may be the last to hold it.
    fs = future = None
    try:
        while finished:
            yield finished.pop()
        while waiting:
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left < 0:
                    raise TimeoutError(f"{len(waiting)} (of {count}) futures unfinished")
            waiter.event.wait(left)
            ended = waiter.take()
            for future in ended:
                waiting.discard(future)
                with future._condition:
                    future._waiters.remove(waiter)
            ended.reverse()
            future = None
            while ended:
                yield ended.pop()
    finally:
        _forget(waiter, waiting)


DoneAndNotDoneFutures = collections.namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits until the first, or all, of the futures have ended."""
    fs = set(fs)
    with _AcquireFutures(fs):
        done = {future for future in fs if future._state in _TOLD}
        not_done = fs - done
        if return_when == FIRST_COMPLETED and done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_EXCEPTION and any(
                not future.cancelled() and future._exception is not None for future in done):
            return DoneAndNotDoneFutures(done, not_done)
        if not not_done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_COMPLETED:
            waiter = _Waiter(1)
        elif return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
            waiter = _Waiter(len(not_done), return_when == FIRST_EXCEPTION)
        else:
            raise ValueError(f"Invalid return condition: {return_when!r}")
        for future in not_done:
            future._waiters.append(waiter)
    waiter.event.wait(timeout)
    _forget(waiter, not_done)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


def _check_loop(loop):
    from asyncio.events import _get_running_loop

    if _get_running_loop() is loop:
        raise RuntimeError(
            "E08: result() waits for a loop that cannot go on before it returns: "
            "await the coroutine instead")


def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        # The exception's traceback must not keep the future.
        del future


class Future:
    """A result that another thread will bring."""

    # The loop that brings the result, where it is one.
    _work_loop = None

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            text = f"<{type(self).__name__} at {id(self):#x} state={_SPOKEN.get(self._state, self._state.lower())}"
            if self._state == FINISHED:
                if self._exception:
                    return f"{text} raised {type(self._exception).__name__}>"
                return f"{text} returned {type(self._result).__name__}>"
            return text + ">"

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            _log().exception("exception calling callback for %r", self)

    def cancel(self):
        """Cancels the work if it has not begun; tells whether it is cancelled."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in _CANCELLED_STATES:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in _CANCELLED_STATES

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in _ENDED

    def add_done_callback(self, fn):
        """Calls the function with the future when it ends, at once if it has."""
        with self._condition:
            if self._state not in _ENDED:
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _wait(self, timeout):
        """Waits for the end; the caller holds the condition."""
        if self._state not in _ENDED:
            if timeout is None and self._work_loop is not None:
                _check_loop(self._work_loop)
            self._condition.wait(timeout)
        if self._state in _CANCELLED_STATES:
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        """The result, as soon as there is one."""
        try:
            with self._condition:
                self._wait(timeout)
                if self._exception:
                    raise self._exception
                return self._result
        finally:
            # The exception's traceback must not keep the future.
            self = None

    def exception(self, timeout=None):
        """The exception that the work has raised, or None."""
        with self._condition:
            self._wait(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        """For executors: the work begins, unless this returns False."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _log().critical("Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """For executors: the work has ended."""
        with self._condition:
            self._check_open()
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        """For executors: the work has failed."""
        with self._condition:
            self._check_open()
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def _check_open(self):
        if self._state in _ENDED:
            raise InvalidStateError(f"{self._state}: {self!r}")

    __class_getitem__ = classmethod(types.GenericAlias)


class Executor:
    """Something that calls functions elsewhere."""

    def submit(self, fn, /, *args, **kwargs):
        """Has the function called; returns a future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of the calls, in the order of their arguments."""
        end = None if timeout is None else timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    left = None if end is None else end - time.monotonic()
                    yield _result_or_cancel(futures.pop(), left)
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more work; waits for what there is."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
