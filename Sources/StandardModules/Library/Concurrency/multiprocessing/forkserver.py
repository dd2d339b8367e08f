"""A process that forks the children of others: it has no threads and nothing of theirs."""

import atexit
import os
import selectors
import signal
import socket
import struct
import sys
import threading

from multiprocessing import connection, process, reduction, resource_tracker, spawn, util

__all__ = ["ensure_running", "get_inherited_fds", "connect_to_new_process", "set_forkserver_preload"]

MAXFDS_TO_SEND = 256
_NUMBER = struct.Struct("q")


class ForkServer:
    """The server as its clients see it."""

    def __init__(self):
        self._forkserver_address = None
        self._forkserver_alive_fd = None
        self._forkserver_pid = None
        self._inherited_fds = None
        self._lock = threading.Lock()
        self._preload_modules = ["__main__"]

    def _stop(self):
        with self._lock:
            self._stop_unlocked()

    def _stop_unlocked(self):
        if self._forkserver_pid is None:
            return
        # It ends when nobody holds the other end of its pipe.
        os.close(self._forkserver_alive_fd)
        self._forkserver_alive_fd = None
        os.waitpid(self._forkserver_pid, 0)
        self._forkserver_pid = None
        os.unlink(self._forkserver_address)
        self._forkserver_address = None

    def set_forkserver_preload(self, modules_names):
        """Let the server import these modules before it forks."""
        if not all(type(name) is str for name in modules_names):
            raise TypeError("module_names must be a list of strings")
        self._preload_modules = modules_names

    def get_inherited_fds(self):
        """In a child, the descriptors that were sent for it."""
        return self._inherited_fds

    def connect_to_new_process(self, fds):
        """Let the server fork; return the pipe on which the child's number and status come, and the one
        in which its orders go."""
        self.ensure_running()
        if len(fds) + 4 >= MAXFDS_TO_SEND:
            raise ValueError("too many fds")
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(self._forkserver_address)
            parent_read, child_write = os.pipe()
            child_read, parent_write = os.pipe()
            sent = [child_read, child_write, self._forkserver_alive_fd, resource_tracker.getfd(), *fds]
            try:
                reduction.sendfds(client, sent)
                return parent_read, parent_write
            except:
                os.close(parent_read)
                os.close(parent_write)
                raise
            finally:
                os.close(child_read)
                os.close(child_write)

    def ensure_running(self):
        """Start the server unless it runs."""
        with self._lock:
            resource_tracker.ensure_running()
            if self._forkserver_pid is not None:
                if not os.waitpid(self._forkserver_pid, os.WNOHANG)[0]:
                    return
                os.close(self._forkserver_alive_fd)
                self._forkserver_address = self._forkserver_alive_fd = self._forkserver_pid = None
            self._start()

    def _start(self):
        data = {}
        if self._preload_modules:
            prepared = spawn.get_preparation_data("ignore")
            data = {key: prepared[key] for key in ("main_path", "sys_path") if key in prepared}
        with socket.socket(socket.AF_UNIX) as listener:
            address = connection.arbitrary_address("AF_UNIX")
            listener.bind(address)
            os.chmod(address, 0o600)
            listener.listen()
            alive_read, alive_write = os.pipe()
            try:
                passed = [listener.fileno(), alive_read]
                program = (
                    "from multiprocessing.forkserver import main; "
                    f"main({passed[0]}, {passed[1]}, {self._preload_modules!r}, **{data!r})")
                executable = spawn.get_executable()
                command = [executable, *spawn.util_args(), "-c", program]
                pid = util.spawnv_passfds(executable, command, passed)
            except:
                os.close(alive_write)
                raise
            finally:
                os.close(alive_read)
            self._forkserver_address = address
            self._forkserver_alive_fd = alive_write
            self._forkserver_pid = pid


def main(listener_fd, alive_r, preload, main_path=None, sys_path=None):
    """Run the server."""
    _preload(preload, main_path, sys_path)
    util._close_stdin()
    signal_read, signal_write = os.pipe()
    os.set_blocking(signal_read, False)
    os.set_blocking(signal_write, False)
    before = {
        signal.SIGCHLD: signal.signal(signal.SIGCHLD, lambda *_: None),
        signal.SIGINT: signal.signal(signal.SIGINT, signal.SIG_IGN),
    }
    signal.set_wakeup_fd(signal_write)
    status_pipes = {}
    with socket.socket(socket.AF_UNIX, fileno=listener_fd) as listener, selectors.DefaultSelector() as selector:
        _forkserver._forkserver_address = listener.getsockname()
        for source in (listener, alive_r, signal_read):
            selector.register(source, selectors.EVENT_READ)
        while True:
            ready = {key.fileobj for key, _ in selector.select()}
            if alive_r in ready:
                # Everybody has gone.
                assert os.read(alive_r, 1) == b""
                raise SystemExit
            if signal_read in ready:
                os.read(signal_read, 65536)
                _report_ended(status_pipes)
            if listener in ready:
                unused = [alive_r, signal_read, signal_write]
                _accept(listener, selector, status_pipes, unused, before)


def _preload(names, main_path, sys_path):
    if sys_path is not None:
        sys.path[:] = sys_path
    if "__main__" in names and main_path is not None:
        process.current_process()._inheriting = True
        try:
            spawn.import_main_path(main_path)
        finally:
            del process.current_process()._inheriting
    for name in names:
        try:
            __import__(name)
        except ImportError:
            pass
    util._flush_std_streams()


def _report_ended(status_pipes):
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        pipe = status_pipes.pop(pid, None)
        if pipe is None:
            continue
        try:
            write_signed(pipe, os.waitstatus_to_exitcode(status))
        except BrokenPipeError:
            # The client does not care any more.
            pass
        os.close(pipe)


def _accept(listener, selector, status_pipes, unused, handlers):
    try:
        connected, _ = listener.accept()
    except ConnectionAbortedError:
        return
    with connected:
        fds = reduction.recvfds(connected, MAXFDS_TO_SEND + 1)
        if len(fds) > MAXFDS_TO_SEND:
            raise RuntimeError(f"Too many ({len(fds):n}) fds to send")
        child_read, child_write, *inherited = fds
        connected.close()
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                listener.close()
                selector.close()
                code = _serve_one(child_read, inherited, [*unused, child_write, *status_pipes.values()], handlers)
            except Exception:
                sys.excepthook(*sys.exc_info())
                sys.stderr.flush()
            finally:
                atexit._run_exitfuncs()
                os._exit(code)
        try:
            write_signed(child_write, pid)
        except BrokenPipeError:
            pass
        status_pipes[pid] = child_write
        util.close_fds(child_read, *inherited)


def _serve_one(child_read, fds, unused, handlers):
    """The life of a child."""
    signal.set_wakeup_fd(-1)
    for number, handler in handlers.items():
        signal.signal(number, handler)
    util.close_fds(*unused)
    _forkserver._forkserver_alive_fd, resource_tracker._resource_tracker._fd, *_forkserver._inherited_fds = fds
    return spawn._main(child_read, os.dup(child_read))


def read_signed(fd):
    """Read a number from a pipe."""
    data = b""
    while len(data) < _NUMBER.size:
        part = os.read(fd, _NUMBER.size - len(data))
        if not part:
            raise EOFError("unexpected EOF")
        data += part
    return _NUMBER.unpack(data)[0]


def write_signed(fd, number):
    """Write a number into a pipe."""
    data = _NUMBER.pack(number)
    while data:
        count = os.write(fd, data)
        if count == 0:
            raise RuntimeError("should not get here")
        data = data[count:]


_forkserver = ForkServer()
ensure_running = _forkserver.ensure_running
get_inherited_fds = _forkserver.get_inherited_fds
connect_to_new_process = _forkserver.connect_to_new_process
set_forkserver_preload = _forkserver.set_forkserver_preload
