"""Locks and their kin for processes."""

import os
import threading
import time

import _multiprocessing
from multiprocessing import context, process, resource_tracker, util

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event"]

RECURSIVE_MUTEX, SEMAPHORE = range(2)
SEM_VALUE_MAX = _multiprocessing.SemLock.SEM_VALUE_MAX


def _new_name(number=[0]):
    number[0] += 1
    return f"/mp-{os.getpid()}-{number[0]}-{os.urandom(4).hex()}"


class SemLock:
    """A semaphore of the system with what Python adds to it."""

    def __init__(self, kind, value, maxvalue, *, ctx=None):
        ctx = ctx or context._default_context.get_context()
        self._is_fork_ctx = ctx.get_start_method() == "fork"
        while True:
            try:
                # Spawned children open it by its name, forked ones have it.
                self._semlock = _multiprocessing.SemLock(
                    kind, value, maxvalue, _new_name(), self._is_fork_ctx)
                break
            except FileExistsError:
                pass
        self._make_methods()
        util.register_after_fork(self, SemLock._forget_owner)
        if not self._is_fork_ctx:
            resource_tracker.register(self._semlock.name, "semaphore")
            util.Finalize(self, _unlink, (self._semlock.name,), exitpriority=0)

    def _forget_owner(self):
        self._semlock._after_fork()

    def _make_methods(self):
        self.acquire = self._semlock.acquire
        self.release = self._semlock.release

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *args):
        return self._semlock.__exit__(*args)

    def __getstate__(self):
        context.assert_spawning(self)
        if self._is_fork_ctx:
            raise RuntimeError(
                "A SemLock created in a fork context is being shared with a process in a spawn "
                "context. This is not supported. Please use the same context to create "
                "multiprocessing objects and Process.")
        lock = self._semlock
        return lock.handle, lock.kind, lock.maxvalue, lock.name

    def __setstate__(self, state):
        self._semlock = _multiprocessing.SemLock._rebuild(*state)
        self._is_fork_ctx = False
        self._make_methods()

    def _owner(self):
        """Who has it, for people."""
        try:
            if self._semlock._is_mine():
                return process.current_process().name
            if not self._semlock._is_zero():
                return "None"
            return "SomeOtherThread" if self._semlock._count() > 0 else "SomeOtherProcess"
        except Exception:
            return "unknown"

    def _shown_value(self):
        try:
            return self._semlock._get_value()
        except Exception:
            return "unknown"


def _unlink(name):
    try:
        _multiprocessing.sem_unlink(name)
    except FileNotFoundError:
        pass
    resource_tracker.unregister(name, "semaphore")


class Semaphore(SemLock):
    """A counting semaphore."""

    def __init__(self, value=1, *, ctx=None):
        super().__init__(SEMAPHORE, value, SEM_VALUE_MAX, ctx=ctx)

    def get_value(self):
        """Return the present value."""
        return self._semlock._get_value()

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._shown_value()})>"


class BoundedSemaphore(Semaphore):
    """A semaphore that never rises above its first value."""

    def __init__(self, value=1, *, ctx=None):
        SemLock.__init__(self, SEMAPHORE, value, value, ctx=ctx)

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._shown_value()}, maxvalue={self._semlock.maxvalue})>"


class Lock(SemLock):
    """A lock."""

    def __init__(self, *, ctx=None):
        super().__init__(SEMAPHORE, 1, 1, ctx=ctx)

    def __repr__(self):
        return f"<{type(self).__name__}(owner={self._owner()})>"


class RLock(SemLock):
    """A lock that its owner may take several times."""

    def __init__(self, *, ctx=None):
        super().__init__(RECURSIVE_MUTEX, 1, 1, ctx=ctx)

    def __repr__(self):
        owner = self._owner()
        count = {"None": 0, "SomeOtherThread": "nonzero", "SomeOtherProcess": "nonzero"}.get(
            owner, owner if owner == "unknown" else self._semlock._count())
        return f"<{type(self).__name__}({owner}, {count})>"


class Condition:
    """Processes wait until another one has changed something."""

    def __init__(self, lock=None, *, ctx):
        self._lock = lock or ctx.RLock()
        self._sleeping_count = ctx.Semaphore(0)
        self._woken_count = ctx.Semaphore(0)
        self._wait_semaphore = ctx.Semaphore(0)
        self._make_methods()

    def __getstate__(self):
        context.assert_spawning(self)
        return self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore

    def __setstate__(self, state):
        self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore = state
        self._make_methods()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _make_methods(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __repr__(self):
        try:
            waiters = self._sleeping_count.get_value() - self._woken_count.get_value()
        except Exception:
            waiters = "unknown"
        return f"<{type(self).__name__}({self._lock}, {waiters})>"

    def wait(self, timeout=None):
        """Wait until notified; False when the time is over before."""
        assert self._lock._semlock._is_mine(), "must acquire() condition before using wait()"
        self._sleeping_count.release()
        count = self._lock._semlock._count()
        for _ in range(count):
            self._lock.release()
        try:
            return self._wait_semaphore.acquire(True, timeout)
        finally:
            self._woken_count.release()
            for _ in range(count):
                self._lock.acquire()

    def notify(self, n=1):
        """Wake some of those that wait."""
        assert self._lock._semlock._is_mine(), "lock is not owned"
        assert not self._wait_semaphore.acquire(False), (
            "notify: Should not have been able to acquire _wait_semaphore")
        # Who has given up in the meantime sleeps no longer.
        while self._woken_count.acquire(False):
            asleep = self._sleeping_count.acquire(False)
            assert asleep, "notify: Bug in sleeping_count.acquire- res should not be False"
        sleepers = 0
        while sleepers < n and self._sleeping_count.acquire(False):
            self._wait_semaphore.release()
            sleepers += 1
        if sleepers:
            for _ in range(sleepers):
                self._woken_count.acquire()
            # Nobody takes a wake-up that was for a sleeper who has given up.
            while self._wait_semaphore.acquire(False):
                pass

    def notify_all(self):
        """Wake all that wait."""
        self.notify(n=SEM_VALUE_MAX)

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate is true; return its last value."""
        result = predicate()
        if result:
            return result
        end = None if timeout is None else time.monotonic() + timeout
        while not result:
            rest = None if end is None else end - time.monotonic()
            if rest is not None and rest <= 0:
                break
            self.wait(rest)
            result = predicate()
        return result


class Event:
    """A flag that processes wait for."""

    def __init__(self, *, ctx):
        self._cond = ctx.Condition(ctx.Lock())
        self._flag = ctx.Semaphore(0)

    def _look(self):
        if self._flag.acquire(False):
            self._flag.release()
            return True
        return False

    def is_set(self):
        """Is the flag set?"""
        with self._cond:
            return self._look()

    def set(self):
        """Set the flag and wake all that wait."""
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        """Clear the flag."""
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        """Wait for the flag; return whether it is set."""
        with self._cond:
            if not self._look():
                self._cond.wait(timeout)
            return self._look()

    def __repr__(self):
        return f"<{type(self).__qualname__} at {id(self):#x} {'set' if self.is_set() else 'unset'}>"


class Barrier(threading.Barrier):
    """A point where several processes wait for each other: its state lies in shared memory."""

    def __init__(self, parties, action=None, timeout=None, *, ctx):
        from multiprocessing.sharedctypes import RawArray

        # The state, and how many have come.
        self._shared = RawArray("i", 2)
        super().__init__(parties, action, timeout)
        self._cond = ctx.Condition()

    @property
    def _state(self):
        return self._shared[0]

    @_state.setter
    def _state(self, value):
        self._shared[0] = value

    @property
    def _count(self):
        return self._shared[1]

    @_count.setter
    def _count(self, value):
        self._shared[1] = value
