"""Who tells a loop that a child process has ended. On Linux a descriptor of the process does."""

import os
import signal
import sys
import warnings

from asyncio import events
from asyncio.log import logger

# Where scripts find these names, and what their reprs say.
__name__ = "asyncio.unix_events"


def _deprecated(name):
    warnings._deprecated(
        name, "{name!r} is deprecated as of Python 3.12 and will be removed in Python {remove}.",
        remove=(3, 14))


def waitstatus_to_exitcode(status):
    try:
        return os.waitstatus_to_exitcode(status)
    except ValueError:
        # Stopped: the child goes on.
        return status


def _end_of(pid, options, report):
    """The status of a child that has ended, None while it runs; 255 when somebody else has waited."""
    try:
        ended, status = os.waitpid(pid, options)
    except ChildProcessError:
        logger.warning(report, pid)
        return 255
    return _exit_code(status) if ended else None


def _exit_code(status):
    # Programs may replace the function where CPython has it.
    return sys.modules["asyncio.unix_events"].waitstatus_to_exitcode(status)


_UNKNOWN = "Unknown child process pid %d, will report returncode 255"


class AbstractChildWatcher:
    """Tells of the ends of child processes; processes are started in a `with` block of it."""

    def __init_subclass__(cls):
        if not cls.__module__.startswith("asyncio."):
            _deprecated("AbstractChildWatcher")

    def add_child_handler(self, pid, callback, *args):
        """Call callback(pid, returncode, *args) when the process has ended."""
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        """Forget the handler; return whether there was one."""
        raise NotImplementedError()

    def attach_loop(self, loop):
        """Work for another loop."""
        raise NotImplementedError()

    def close(self):
        """Give back what is in use."""
        raise NotImplementedError()

    def is_active(self):
        """Would the end of a process be noticed?"""
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


class _PlainWatcher(AbstractChildWatcher):
    """It needs nothing of the loop beforehand."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    def is_active(self):
        return True

    def close(self):
        pass

    def attach_loop(self, loop):
        pass

    def remove_child_handler(self, pid):
        return True


class PidfdChildWatcher(_PlainWatcher):
    """Waits for descriptors of the processes: no signals, no threads, no process of others is touched."""

    def add_child_handler(self, pid, callback, *args):
        loop = events.get_running_loop()
        descriptor = os.pidfd_open(pid)
        loop._add_reader(descriptor, self._do_wait, pid, descriptor, callback, args)

    def _do_wait(self, pid, descriptor, callback, args):
        events.get_running_loop()._remove_reader(descriptor)
        returncode = _end_of(
            pid, 0, "child process pid %d exit status already read:  will report returncode 255")
        os.close(descriptor)
        callback(pid, returncode, *args)


class ThreadedChildWatcher(_PlainWatcher):
    """Waits in a thread for each process."""

    def __init__(self):
        self._count = 0
        self._threads = {}

    def __del__(self, _warn=warnings.warn):
        if any(thread.is_alive() for thread in list(self._threads.values())):
            _warn(
                f"{self.__class__} has registered but not finished child processes", ResourceWarning,
                source=self)

    def add_child_handler(self, pid, callback, *args):
        import threading

        loop = events.get_running_loop()
        thread = threading.Thread(
            target=self._do_waitpid, name=f"asyncio-waitpid-{self._count}",
            args=(loop, pid, callback, args), daemon=True)
        self._count += 1
        self._threads[pid] = thread
        thread.start()

    def _do_waitpid(self, loop, pid, callback, args):
        returncode = _end_of(pid, 0, _UNKNOWN)
        if loop.is_closed():
            logger.warning("Loop %r that handles pid %r is closed", loop, pid)
        else:
            if loop.get_debug():
                logger.debug("process %s exited with returncode %s", pid, returncode)
            loop.call_soon_threadsafe(callback, pid, returncode, *args)
        self._threads.pop(pid)


class BaseChildWatcher(AbstractChildWatcher):
    """What watchers by SIGCHLD have in common."""

    def __init__(self):
        self._loop = None
        self._callbacks = {}

    def close(self):
        self.attach_loop(None)

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def _do_waitpid(self, expected_pid):
        raise NotImplementedError()

    def _do_waitpid_all(self):
        raise NotImplementedError()

    def attach_loop(self, loop):
        assert loop is None or isinstance(loop, events.AbstractEventLoop)
        if self._loop is not None:
            if loop is None and self._callbacks:
                warnings.warn(
                    "A loop is being detached from a child watcher with pending handlers",
                    RuntimeWarning)
            self._loop.remove_signal_handler(signal.SIGCHLD)
        self._loop = loop
        if loop is not None:
            loop.add_signal_handler(signal.SIGCHLD, self._sig_chld)
            # What has ended meanwhile sends no signal any more.
            self._do_waitpid_all()

    def _sig_chld(self):
        try:
            self._do_waitpid_all()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                "message": "Unknown exception in SIGCHLD handler",
                "exception": error,
            })

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None


class SafeChildWatcher(BaseChildWatcher):
    """Asks for each of its processes at every SIGCHLD."""

    def __init__(self):
        super().__init__()
        _deprecated("SafeChildWatcher")

    def close(self):
        self._callbacks.clear()
        super().close()

    def __enter__(self):
        return self

    def __exit__(self, a, b, c):
        pass

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = callback, args
        self._do_waitpid(pid)

    def _do_waitpid_all(self):
        for pid in list(self._callbacks):
            self._do_waitpid(pid)

    def _do_waitpid(self, pid):
        assert pid > 0
        returncode = _end_of(pid, os.WNOHANG, _UNKNOWN)
        if returncode is not None and pid in self._callbacks:
            callback, args = self._callbacks.pop(pid)
            callback(pid, returncode, *args)


class FastChildWatcher(BaseChildWatcher):
    """Waits for whatever process has ended, those of others included."""

    def __init__(self):
        super().__init__()
        self._zombies = {}
        self._forks = 0
        _deprecated("FastChildWatcher")

    def close(self):
        self._callbacks.clear()
        self._zombies.clear()
        super().close()

    def __enter__(self):
        self._forks += 1
        return self

    def __exit__(self, a, b, c):
        self._forks -= 1
        if self._forks or not self._zombies:
            return
        victims = str(self._zombies)
        self._zombies.clear()
        logger.warning("Caught subprocesses termination from unknown pids: %s", victims)

    def add_child_handler(self, pid, callback, *args):
        assert self._forks, "Must use the context manager"
        if pid in self._zombies:
            callback(pid, self._zombies.pop(pid), *args)
        else:
            self._callbacks[pid] = callback, args

    def _do_waitpid_all(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            returncode = _exit_code(status)
            if pid in self._callbacks:
                callback, args = self._callbacks.pop(pid)
                callback(pid, returncode, *args)
            elif self._forks:
                # It may have ended before its handler was added.
                self._zombies[pid] = returncode
            else:
                logger.warning(
                    "Caught subprocess termination from unknown pid: %d -> %d", pid, returncode)


class MultiLoopChildWatcher(AbstractChildWatcher):
    """Serves loops of several threads by one handler of SIGCHLD."""

    def __init__(self):
        self._callbacks = {}
        self._saved_sighandler = None
        _deprecated("MultiLoopChildWatcher")

    def is_active(self):
        return self._saved_sighandler is not None

    def close(self):
        self._callbacks.clear()
        if self._saved_sighandler is None:
            return
        if signal.getsignal(signal.SIGCHLD) != self._sig_chld:
            logger.warning("SIGCHLD handler was changed by outside code")
        else:
            signal.signal(signal.SIGCHLD, self._saved_sighandler)
        self._saved_sighandler = None

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = events.get_running_loop(), callback, args
        self._do_waitpid(pid)

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def attach_loop(self, loop):
        if self._saved_sighandler is None:
            self._saved_sighandler = signal.signal(signal.SIGCHLD, self._sig_chld) or signal.SIG_DFL
            signal.siginterrupt(signal.SIGCHLD, False)

    def _do_waitpid_all(self):
        for pid in list(self._callbacks):
            self._do_waitpid(pid)

    def _do_waitpid(self, pid):
        assert pid > 0
        returncode = _end_of(pid, os.WNOHANG, _UNKNOWN)
        if returncode is None or pid not in self._callbacks:
            return
        loop, callback, args = self._callbacks.pop(pid)
        if loop.is_closed():
            logger.warning("Loop %r that handles pid %r is closed", loop, pid)
        else:
            loop.call_soon_threadsafe(callback, pid, returncode, *args)

    def _sig_chld(self, signum, frame):
        try:
            self._do_waitpid_all()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            logger.warning("Unknown exception in SIGCHLD handler", exc_info=True)


def can_use_pidfd():
    """Has the system descriptors of processes?"""
    try:
        os.close(os.pidfd_open(os.getpid(), 0))
    except (AttributeError, OSError):
        return False
    return True
