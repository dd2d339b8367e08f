"""A process that removes what the processes of a family have named in the system and left behind.

It lives as long as one of them holds the other end of its pipe.
"""

import os
import signal
import sys
import threading
import warnings

from multiprocessing import util

__all__ = ["ensure_running", "register", "unregister"]


def _unlink_memory(name):
    import _posixshmem

    _posixshmem.shm_unlink(name)


def _unlink_semaphore(name):
    import _multiprocessing

    _multiprocessing.sem_unlink(name)


# How things of each kind are removed.
_CLEANUP_FUNCS = {
    "noop": lambda name: None,
    # For tests of the tracker itself.
    "dummy": lambda name: None,
    "shared_memory": _unlink_memory,
    "semaphore": _unlink_semaphore,
}


class ResourceTracker:
    """The tracker as its clients see it."""

    def __init__(self):
        self._lock = threading.RLock()
        self._fd = None
        self._pid = None
        self._exitcode = None

    def getfd(self):
        """Return the descriptor by which the tracker hears."""
        self.ensure_running()
        return self._fd

    def ensure_running(self):
        """Start the tracker unless it runs."""
        with self._lock:
            if self._fd is not None:
                if self._check_alive():
                    return
                self._forget_dead()
                warnings.warn(
                    "resource_tracker: process died unexpectedly, relaunching.  Some resources might leak.")
            self._start()

    def _forget_dead(self):
        os.close(self._fd)
        try:
            # Children know the pipe, but have not started the process.
            if self._pid is not None:
                os.waitpid(self._pid, 0)
        except ChildProcessError:
            pass
        self._fd = self._pid = self._exitcode = None

    def _check_alive(self):
        try:
            self._send("PROBE", "", "noop")
        except OSError:
            return False
        return True

    def _start(self):
        from multiprocessing import spawn

        hearing, telling = os.pipe()
        passed = [hearing]
        try:
            passed.append(sys.stderr.fileno())
        except Exception:
            pass
        command = f"from multiprocessing.resource_tracker import main;main({hearing})"
        executable = spawn.get_executable()
        try:
            # Ctrl-C is for the others: the tracker ends after them.
            signal.pthread_sigmask(signal.SIG_BLOCK, _IGNORED_SIGNALS)
            try:
                self._pid = util.spawnv_passfds(executable, [executable, "-c", command], passed)
            finally:
                signal.pthread_sigmask(signal.SIG_UNBLOCK, _IGNORED_SIGNALS)
        except:
            os.close(telling)
            raise
        finally:
            os.close(hearing)
        self._fd = telling

    def register(self, name, rtype):
        """Something exists under this name."""
        self._send_when_running("REGISTER", name, rtype)

    def unregister(self, name, rtype):
        """It is gone, or somebody else's."""
        self._send_when_running("UNREGISTER", name, rtype)

    def _send_when_running(self, command, name, rtype):
        self.ensure_running()
        self._send(command, name, rtype)

    def _send(self, command, name, rtype):
        message = f"{command}:{name}:{rtype}\n".encode("ascii")
        # Longer messages would not be written at once.
        if len(message) > 512:
            raise ValueError("msg too long")
        count = os.write(self._fd, message)
        assert count == len(message)

    def _stop(self):
        with self._lock:
            if self._fd is None:
                return
            os.close(self._fd)
            self._fd = None
            _, status = os.waitpid(self._pid, 0)
            self._pid = None
            try:
                self._exitcode = os.waitstatus_to_exitcode(status)
            except ValueError:
                # Stopped by a debugger, perhaps.
                self._exitcode = None


_IGNORED_SIGNALS = signal.SIGINT, signal.SIGTERM
_resource_tracker = ResourceTracker()
ensure_running = _resource_tracker.ensure_running
register = _resource_tracker.register
unregister = _resource_tracker.unregister
getfd = _resource_tracker.getfd


def main(fd):
    """Run the tracker: hear until everybody has gone, then remove what is left."""
    for number in _IGNORED_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _IGNORED_SIGNALS)
    for stream in (sys.stdin, sys.stdout):
        try:
            stream.close()
        except Exception:
            pass
    known = {rtype: set() for rtype in _CLEANUP_FUNCS}
    status = 0
    try:
        with open(fd, "rb") as lines:
            for line in lines:
                try:
                    _obey(known, *line.strip().decode("ascii").split(":"))
                except Exception:
                    status = 3
                    sys.excepthook(*sys.exc_info())
    finally:
        for rtype, names in known.items():
            if names:
                status = _remove(rtype, names)
        sys.exit(status)


def _obey(known, command, name, rtype):
    if rtype not in known:
        raise ValueError(f"Cannot register {name} for automatic cleanup: unknown resource type {rtype}")
    if command == "REGISTER":
        known[rtype].add(name)
    elif command == "UNREGISTER":
        known[rtype].remove(name)
    elif command != "PROBE":
        raise RuntimeError(f"unrecognized command {command!r}")


def _remove(rtype, names):
    if rtype != "dummy":
        warnings.warn(
            f"resource_tracker: There appear to be {len(names)} leaked {rtype} objects to clean up at "
            f"shutdown: {names}")
    status = 1
    for name in names:
        try:
            _CLEANUP_FUNCS[rtype](name)
        except Exception as error:
            status = 2
            warnings.warn(f"resource_tracker: {name!r}: {error}")
    return status
