"""Processes as objects."""

import os
import signal
import sys
from weakref import WeakSet

__all__ = ["BaseProcess", "current_process", "active_children", "parent_process"]

try:
    ORIGINAL_DIR = os.path.abspath(os.getcwd())
except OSError:
    ORIGINAL_DIR = None


def current_process():
    """Return the object of the running process."""
    return _current_process


def active_children():
    """Return the children that are alive; those that have ended are waited for."""
    _cleanup()
    return list(_children)


def parent_process():
    """Return the object of the parent, None in the main process."""
    return _parent_process


def _cleanup():
    for child in list(_children):
        if (popen := child._popen) and popen.poll() is not None:
            _children.discard(child)


class BaseProcess:
    """A function that runs in a process of its own."""

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        _counter[0] += 1
        self._identity = _current_process._identity + (_counter[0],)
        self._config = _current_process._config.copy()
        self._parent_pid = os.getpid()
        self._parent_name = _current_process.name
        self._popen = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or f"{type(self).__name__}-{':'.join(map(str, self._identity))}"
        if daemon is not None:
            self.daemon = daemon
        _dangling.add(self)

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        """What the process does; classes may override it."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Start the process."""
        self._check_closed()
        assert self._popen is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), (
            "can only start a process object created by current process")
        assert not _current_process._config.get("daemon"), (
            "daemonic processes are not allowed to have children")
        _cleanup()
        self._popen = self._Popen(self)
        self._sentinel = self._popen.sentinel
        # The child has them; here they would only be kept alive.
        del self._target, self._args, self._kwargs
        _children.add(self)

    def terminate(self):
        """Send SIGTERM to the process."""
        self._check_closed()
        self._popen.terminate()

    def kill(self):
        """Send SIGKILL to the process."""
        self._check_closed()
        self._popen.kill()

    def join(self, timeout=None):
        """Wait until the process has ended, at most for so many seconds."""
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"
        assert self._popen is not None, "can only join a started process"
        if self._popen.wait(timeout) is not None:
            _children.discard(self)

    def is_alive(self):
        """Does the process run?"""
        self._check_closed()
        if self is _current_process:
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _children.discard(self)
        return False

    def close(self):
        """Give back what is in use for the process, which must have ended."""
        if self._popen is not None:
            if self._popen.poll() is None:
                raise ValueError(
                    "Cannot close a process while it is still running. "
                    "You should first call join() or terminate().")
            self._popen.close()
            self._popen = None
            del self._sentinel
            _children.discard(self)
        self._closed = True

    @property
    def name(self):
        """The name, for people."""
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        """Is the process ended with its parent?"""
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, "process has already started"
        self._config["daemon"] = daemonic

    @property
    def authkey(self):
        """The key by which processes know each other."""
        return self._config["authkey"]

    @authkey.setter
    def authkey(self, authkey):
        self._config["authkey"] = AuthenticationString(authkey)

    @property
    def exitcode(self):
        """The exit status, a negative number for a signal; None while the process runs."""
        self._check_closed()
        return self._popen if self._popen is None else self._popen.poll()

    @property
    def ident(self):
        """The number of the process, None before it has started."""
        self._check_closed()
        if self is _current_process:
            return os.getpid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        """A descriptor that becomes readable when the process ends."""
        self._check_closed()
        try:
            return self._sentinel
        except AttributeError:
            raise ValueError("process not started") from None

    def __repr__(self):
        if self is _current_process:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != os.getpid():
            status = "unknown"
        elif self._popen is None:
            status = "initial"
        else:
            status = "started" if self._popen.poll() is None else "stopped"
        info = [type(self).__name__, f"name={self._name!r}"]
        if self._popen is not None:
            info.append(f"pid={self._popen.pid}")
        info += [f"parent={self._parent_pid}", status]
        if status == "stopped":
            code = self._popen.poll()
            info.append(f"exitcode={_signal_names.get(code, code)}")
        if self.daemon:
            info.append("daemon")
        return f"<{' '.join(info)}>"

    # MARK: In the child

    def _bootstrap(self, parent_sentinel=None):
        """Run the process; return its exit status."""
        from multiprocessing import context, util

        global _current_process, _parent_process, _children
        try:
            if self._start_method is not None:
                context._default_context._actual_context = context._concrete_contexts[self._start_method]
            _counter[0] = 0
            _children = set()
            util._close_stdin()
            parent = _current_process
            _current_process = self
            _parent_process = _ParentProcess(self._parent_name, self._parent_pid, parent_sentinel)
            threading = sys.modules.get("threading")
            if threading is not None:
                threading.main_thread()._set_native_id()
            try:
                util._forget_finalizers()
                util._run_after_forkers()
            finally:
                # Objects of the parent may be finalized here only when this process knows itself.
                del parent
            util.info("child process calling self.run()")
            try:
                self.run()
                code = 0
            finally:
                util._exit_function()
        except SystemExit as error:
            if error.code is None:
                code = 0
            elif isinstance(error.code, int):
                code = error.code
            else:
                sys.stderr.write(str(error.code) + "\n")
                code = 1
        except BaseException:
            code = 1
            import traceback

            sys.stderr.write(f"Process {self.name}:\n")
            traceback.print_exc()
        finally:
            util._end_threads()
            util.info("process exiting with exitcode %d", code)
            util._flush_std_streams()
        return code

    @staticmethod
    def _after_fork():
        pass


class AuthenticationString(bytes):
    """A key, which only processes that are being started may be told."""

    def __reduce__(self):
        from multiprocessing.context import get_spawning_popen

        if get_spawning_popen() is None:
            raise TypeError(
                "Pickling an AuthenticationString object is disallowed for security reasons")
        return AuthenticationString, (bytes(self),)


class _ParentProcess(BaseProcess):
    """The parent, as its child sees it."""

    def __init__(self, name, pid, sentinel):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._sentinel = sentinel
        self._config = {}

    def is_alive(self):
        """Does the parent run?"""
        from multiprocessing.connection import wait

        return not wait([self._sentinel], timeout=0)

    @property
    def ident(self):
        """The number of the process."""
        return self._pid

    pid = ident

    def join(self, timeout=None):
        """Wait until the parent has ended."""
        from multiprocessing.connection import wait

        wait([self._sentinel], timeout=timeout)


class _MainProcess(BaseProcess):
    """The process that was started by somebody else."""

    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {"authkey": AuthenticationString(os.urandom(32)), "semprefix": "/mp"}

    def close(self):
        """The process that runs cannot be closed."""


_parent_process = None
_current_process = _MainProcess()
_counter = [0]
_children = set()
_dangling = WeakSet()

_signal_names = {-number: f"-{number.name}" for number in signal.Signals}
