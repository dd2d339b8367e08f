"""Threads and what they wait for each other with."""

import sys as _sys
import _thread
import functools
import warnings
from _thread import TIMEOUT_MAX, get_ident, get_native_id, stack_size
from collections import deque as _deque
from itertools import count as _count
from posix import register_at_fork as _register_at_fork
from time import monotonic as _time
from _threading_local import local
from _threading_locks import (
    Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, RLock, Semaphore,
    _CRLock, _PyRLock, _RLock, _allocate_lock, _deprecated,
)  # fmt: skip

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread",
    "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier",
    "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace", "local", "stack_size",
    "excepthook", "ExceptHookArgs", "getprofile", "gettrace", "setprofile_all_threads",
    "settrace_all_threads", "get_native_id",
]

ThreadError = _thread.error
# Every system that this runs on numbers its threads.
_HAVE_THREAD_NATIVE_ID = True
_start_joinable_thread = _thread.start_joinable_thread


def __getattr__(name):
    if name == "_dangling":
        import weakref

        return weakref.WeakSet(enumerate())
    raise AttributeError(f"module 'threading' has no attribute '{name}'")


# What the threads to come are traced with

_profile_hook = None
_trace_hook = None


def setprofile(func):
    """Remembers the profile function of the threads to come."""
    global _profile_hook
    _profile_hook = func


def setprofile_all_threads(func):
    """Sets the profile function of the running thread and of the threads to come."""
    setprofile(func)
    _sys.setprofile(func)


def getprofile():
    return _profile_hook


def settrace(func):
    """Remembers the trace function of the threads to come."""
    global _trace_hook
    _trace_hook = func


def settrace_all_threads(func):
    """Sets the trace function of the running thread and of the threads to come."""
    settrace(func)
    _sys.settrace(func)


def gettrace():
    return _trace_hook


# Threads

_active_limbo_lock = RLock()
# The threads that run, by number; and those that are about to.
_active = {}
_limbo = {}
_counter = _count(1).__next__


def _newname(template):
    return template % _counter()


class Thread:
    """Something that runs beside other code."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _newname("Thread-%d")
            if target is not None:
                try:
                    name = f"{name} ({target.__name__})"
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        if daemon is not None:
            self._daemonic = daemon
        else:
            self._daemonic = current_thread().daemon
        self._ident = None
        self._native_id = None
        self._handle = _thread._ThreadHandle()
        self._started = Event()
        self._initialized = True
        self._stderr = _sys.stderr
        self._invoke_excepthook = _make_invoke_excepthook()

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._started.is_set():
            status = "started"
        if self._handle.is_done():
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        """Begins the thread; once."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        with _active_limbo_lock:
            _limbo[self] = self
        try:
            _start_joinable_thread(self._bootstrap, handle=self._handle, daemon=self.daemon)
        except Exception:
            with _active_limbo_lock:
                del _limbo[self]
            raise
        self._started.wait()

    def run(self):
        """What the thread does: it calls the target."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # An argument may refer to the thread.
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        try:
            self._bootstrap_inner()
        except:
            if self._daemonic and _sys is None:
                return
            raise

    def _set_ident(self):
        self._ident = get_ident()

    def _set_native_id(self):
        self._native_id = get_native_id()

    def _bootstrap_inner(self):
        try:
            self._set_ident()
            self._set_native_id()
            self._started.set()
            with _active_limbo_lock:
                _active[self._ident] = self
                del _limbo[self]
            if _trace_hook:
                _sys.settrace(_trace_hook)
            if _profile_hook:
                _sys.setprofile(_profile_hook)
            try:
                self.run()
            except:
                self._invoke_excepthook(self)
        finally:
            self._delete()

    def _delete(self):
        with _active_limbo_lock:
            del _active[get_ident()]

    def join(self, timeout=None):
        """Waits until the thread has ended, or for so long."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if timeout is not None:
            timeout = max(timeout, 0)
        self._handle.join(timeout)

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._native_id

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and not self._handle.is_done()

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated("isDaemon()", "get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated("setDaemon()", "set the daemon attribute instead")
        self.daemon = daemonic

    def getName(self):
        _deprecated("getName()", "get the name attribute instead")
        return self.name

    def setName(self, name):
        _deprecated("setName()", "set the name attribute instead")
        self.name = name


class ExceptHookArgs(tuple):
    """What `threading.excepthook` gets."""

    __slots__ = ()
    __match_args__ = ("exc_type", "exc_value", "exc_traceback", "thread")

    def __new__(cls, sequence):
        values = tuple(sequence)
        if len(values) != 4:
            raise TypeError(
                f"_thread._ExceptHookArgs() takes a 4-sequence ({len(values)}-sequence given)")
        return tuple.__new__(cls, values)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        parts = ", ".join(f"{name}={value!r}" for name, value in zip(self.__match_args__, self))
        return f"_thread._ExceptHookArgs({parts})"


ExceptHookArgs.__module__ = "_thread"
ExceptHookArgs.__name__ = ExceptHookArgs.__qualname__ = "_ExceptHookArgs"


def excepthook(args, /):
    """Shows the exception that has ended a thread."""
    if type(args) is not ExceptHookArgs:
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    if args.exc_type == SystemExit:
        return
    if _sys is not None and _sys.stderr is not None:
        stderr = _sys.stderr
    elif args.thread is not None and args.thread._stderr is not None:
        stderr = args.thread._stderr
    else:
        return
    import traceback

    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=stderr, flush=True)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=stderr)
    stderr.flush()


__excepthook__ = excepthook


def _make_invoke_excepthook():
    """What a thread does with the exception that ends it: late, when the hooks may be gone, it takes those of now."""
    first_hook = excepthook
    first_system_hook = _sys.excepthook
    if first_hook is None:
        raise RuntimeError("threading.excepthook is None")
    if first_system_hook is None:
        raise RuntimeError("sys.excepthook is None")

    def invoke_excepthook(thread):
        try:
            hook = excepthook
            if hook is None:
                hook = first_hook
            args = ExceptHookArgs([*_sys.exc_info(), thread])
            hook(args)
        except Exception as error:
            error.__suppress_context__ = True
            stderr = _sys.stderr if _sys.stderr is not None else thread._stderr
            if stderr is None:
                return
            print("Exception in threading.excepthook:", file=stderr, flush=True)
            system_hook = _sys.excepthook if _sys.excepthook is not None else first_system_hook
            system_hook(*_sys.exc_info())
        finally:
            args = None

    return invoke_excepthook


class Timer(Thread):
    """Calls a function after so many seconds, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    """The thread of the main module."""

    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._started.set()
        self._ident = _thread._get_main_thread_ident()
        self._native_id = get_native_id()
        self._handle = _thread._make_thread_handle(self._ident)
        _active[self._ident] = self


class _DummyThread(Thread):
    """Stands for a thread that was not made here."""

    def __init__(self):
        super().__init__(name=_newname("Dummy-%d"), daemon=True)
        self._started.set()
        self._set_ident()
        self._set_native_id()
        self._handle = _thread._make_thread_handle(self._ident)
        _active[self._ident] = self

    def is_alive(self):
        if not self._handle.is_done() and self._started.is_set():
            return True
        raise RuntimeError("thread is not alive")

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


def current_thread():
    """The thread that runs."""
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


def _forget_dummy():
    """The running thread, which was not made here, ends."""
    with _active_limbo_lock:
        if type(_active.get(get_ident())) is _DummyThread:
            del _active[get_ident()]


def currentThread():
    _deprecated("currentThread()", "use current_thread() instead")
    return current_thread()


def active_count():
    """How many threads are alive."""
    with _active_limbo_lock:
        return len(_active) + len(_limbo)


def activeCount():
    _deprecated("activeCount()", "use active_count() instead")
    return active_count()


def _enumerate():
    return list(_active.values()) + list(_limbo.values())


def enumerate():
    """All threads that are alive."""
    with _active_limbo_lock:
        return list(_active.values()) + list(_limbo.values())


def main_thread():
    """The thread of the main module."""
    return _main_thread


# The end

_threading_atexits = []
_SHUTTING_DOWN = False


def _register_atexit(func, *args, **kwargs):
    """Has the function called before the last threads are waited for."""
    if _SHUTTING_DOWN:
        raise RuntimeError("can't register atexit after shutdown")
    _threading_atexits.append(functools.partial(func, *args, **kwargs))


def _shutdown():
    """Waits for the threads that are no daemons; called at the end of the main module."""
    global _SHUTTING_DOWN
    if _main_thread._handle.is_done():
        return
    _SHUTTING_DOWN = True
    for function in reversed(_threading_atexits):
        function()
    if _main_thread.ident == get_ident():
        _main_thread._handle._set_done()
    _thread._shutdown()


def _after_fork():
    """In a child of a fork, the thread that has forked is the only one, and the main one."""
    global _active_limbo_lock, _active, _main_thread
    _active_limbo_lock = RLock()
    current = _active.get(get_ident())
    if current is None:
        current = _MainThread()
    elif type(current) is _DummyThread:
        current.__class__ = _MainThread
        current._name = "MainThread"
        current._daemonic = False
    _main_thread = current
    for thread in _enumerate():
        if thread is not current:
            thread._handle._set_done()
    _limbo.clear()
    current._ident = get_ident()
    _active.clear()
    _active[current._ident] = current


_main_thread = _MainThread()

_register_at_fork(after_in_child=_after_fork)
