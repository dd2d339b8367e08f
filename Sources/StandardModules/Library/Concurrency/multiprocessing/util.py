"""What the package's parts have in common: duties at exit and after a fork, the log."""

import atexit
import itertools
import os
import sys
import threading
import weakref

from multiprocessing import process

NOTSET, SUBDEBUG, DEBUG, INFO, SUBWARNING, WARNING = 0, 5, 10, 20, 25, 30
LOGGER_NAME = "multiprocessing"
DEFAULT_LOGGING_FORMAT = "[%(levelname)s/%(processName)s] %(message)s"
# Unix sockets whose names begin with a null are in no folder.
abstract_sockets_supported = sys.platform in ("linux", "android")



def is_abstract_socket_namespace(address):
    """Is it the name of such a socket?"""
    if not address:
        return False
    if isinstance(address, bytes):
        return address[0] == 0
    if isinstance(address, str):
        return address[0] == "\0"
    raise TypeError(f"address type of {address!r} unrecognized")


# The log ------------------------------------------------------------------------------------------

_logger = None
_log_to_stderr = False


def sub_debug(message, *args):
    if _logger:
        _logger.log(SUBDEBUG, message, *args, stacklevel=2)


def debug(message, *args):
    if _logger:
        _logger.log(DEBUG, message, *args, stacklevel=2)


def info(message, *args):
    if _logger:
        _logger.log(INFO, message, *args, stacklevel=2)


def sub_warning(message, *args):
    if _logger:
        _logger.log(SUBWARNING, message, *args, stacklevel=2)


def get_logger():
    """Return the package's logger."""
    global _logger
    if _logger is None:
        import logging

        _logger = logging.getLogger(LOGGER_NAME)
        _logger.propagate = 0
    return _logger


def log_to_stderr(level=None):
    """Show what the package does on standard error."""
    global _log_to_stderr
    import logging

    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(DEFAULT_LOGGING_FORMAT))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _log_to_stderr = True
    return logger


# After a fork -------------------------------------------------------------------------------------

# Weak references by the order of their registration.
_afterfork_registry = {}
_afterfork_counter = itertools.count()


def register_after_fork(obj, func):
    """Call func(obj) in every child, as long as the object lives."""
    key = next(_afterfork_counter), id(obj), func
    _afterfork_registry[key] = weakref.ref(obj, lambda _: _afterfork_registry.pop(key, None))


def _run_after_forkers():
    for (_, _, func), reference in list(_afterfork_registry.items()):
        obj = reference()
        if obj is None:
            continue
        try:
            func(obj)
        except Exception as error:
            info("after forker raised exception %s", error)


# At the end ---------------------------------------------------------------------------------------

_finalizer_registry = {}
_finalizer_counter = itertools.count()


class Finalize:
    """A call that is due when an object dies, or at the end of the process, by priority."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError(f"Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)}")
        if obj is not None:
            self._weakref = weakref.ref(obj, self)
        elif exitpriority is None:
            raise ValueError("Without object, exitpriority cannot be None")
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._key = exitpriority, next(_finalizer_counter)
        self._pid = os.getpid()
        _finalizer_registry[self._key] = self

    def __call__(self, wr=None):
        """Do what is due, unless it was done or belongs to another process."""
        if _finalizer_registry.pop(self._key, None) is None:
            sub_debug("finalizer no longer registered")
            return None
        result = None
        if self._pid == os.getpid():
            sub_debug("finalizer calling %s", self._callback)
            result = self._callback(*self._args, **self._kwargs)
        self._weakref = self._callback = self._args = self._kwargs = self._key = None
        return result

    def cancel(self):
        """It is no longer due."""
        if _finalizer_registry.pop(self._key, None) is not None:
            self._weakref = self._callback = self._args = self._kwargs = self._key = None

    def still_active(self):
        """Is it still due?"""
        return self._key in _finalizer_registry

    def __repr__(self):
        if not self._callback:
            return f"<{type(self).__name__} object, dead>"
        text = f"<{type(self).__name__} object, callback={getattr(self._callback, '__name__', self._callback)}"
        if self._args:
            text += f", args={self._args}"
        if self._kwargs:
            text += f", kwargs={self._kwargs}"
        if self._key[0] is not None:
            text += f", exitpriority={self._key[0]}"
        return text + ">"


def _run_finalizers(minpriority=None):
    def is_due(key):
        return key[0] is not None and (minpriority is None or key[0] >= minpriority)

    for key in sorted(filter(is_due, list(_finalizer_registry)), reverse=True):
        finalizer = _finalizer_registry.get(key)
        if finalizer is not None:
            try:
                finalizer()
            except Exception:
                import traceback

                traceback.print_exc()
    if minpriority is None:
        _finalizer_registry.clear()


def _forget_finalizers():
    """They are the parent's."""
    _finalizer_registry.clear()


_exiting = False


def is_exiting():
    """Has the end of the process begun?"""
    return _exiting


def _exit_function():
    """End the daemons, wait for the other children, do what is due."""
    global _exiting
    if _exiting:
        return
    _exiting = True
    info("process shutting down")
    _run_finalizers(0)
    if process.current_process() is not None:
        for child in process.active_children():
            if child.daemon:
                info("calling terminate() for daemon %s", child.name)
                child._popen.terminate()
        for child in process.active_children():
            info("calling join() for process %s", child.name)
            child.join()
    _run_finalizers()


atexit.register(_exit_function)


def _child_begins():
    global _exiting
    _exiting = False


os.register_at_fork(after_in_child=_child_begins)


def _end_threads():
    """The process ends when its threads have."""
    threading = sys.modules.get("threading")
    if threading is not None:
        threading._shutdown()


def _cleanup_tests():
    """Do what is due, for tests that end without their process."""
    from multiprocessing import forkserver, resource_tracker

    process._cleanup()
    forkserver._forkserver._stop()
    resource_tracker._resource_tracker._stop()
    _run_finalizers()


# Descriptors --------------------------------------------------------------------------------------

def _close_stdin():
    """A child must not take the parent's input away."""
    if sys.stdin is None:
        return
    try:
        sys.stdin.close()
    except (OSError, ValueError):
        pass
    try:
        null = os.open(os.devnull, os.O_RDONLY)
        if null != 0:
            os.dup2(null, 0, inheritable=False)
            os.close(null)
        sys.stdin = open(0, encoding="utf-8", closefd=False)
    except (OSError, ValueError):
        pass


def _flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError):
            pass


def get_temp_dir():
    """The folder for the sockets of this process and its children; it is removed when the process ends."""
    folder = process.current_process()._config.get("tempdir")
    if folder is None:
        import tempfile

        folder = tempfile.mkdtemp(prefix="pymp-")
        Finalize(None, _remove_temp_dir, args=(folder,), exitpriority=-100)
        process.current_process()._config["tempdir"] = folder
    return folder


def _remove_temp_dir(folder):
    import shutil

    shutil.rmtree(folder, True)
    # Whoever goes on gets another one.
    process.current_process()._config["tempdir"] = None


def close_fds(*fds):
    """Close descriptors."""
    for fd in fds:
        os.close(fd)


def spawnv_passfds(path, args, passfds):
    """Start a program that inherits these descriptors; return its number."""
    import subprocess

    reading, writing = os.pipe()
    try:
        return subprocess._fork_exec(
            args, [os.fsencode(path)], True, tuple(sorted({*map(int, passfds), writing})), None, None,
            -1, -1, -1, -1, -1, -1, reading, writing, False, False, -1, None, None, None, -1, None,
            subprocess._USE_VFORK)
    finally:
        os.close(reading)
        os.close(writing)


class ForkAwareThreadLock:
    """A lock between threads that is free in forked children."""

    def __init__(self):
        self._lock = threading.Lock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        register_after_fork(self, ForkAwareThreadLock._at_fork_reinit)

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


class ForkAwareLocal(threading.local):
    """Attributes of each thread that forked children do not inherit."""

    def __init__(self):
        register_after_fork(self, lambda obj: obj.__dict__.clear())

    def __reduce__(self):
        return type(self), ()
