"""The loop of Unix systems and its policy: sockets in the file system, pipes."""

import errno
import functools
import os
import signal
import socket
import stat
import subprocess
import sys
import warnings

import _asyncio
import asyncio
from asyncio import (
    SelectorEventLoop, base_events, base_subprocess, constants, events, futures, selector_events, tasks,
    transports)
from asyncio._child_watchers import (
    AbstractChildWatcher, BaseChildWatcher, FastChildWatcher, MultiLoopChildWatcher, PidfdChildWatcher,
    SafeChildWatcher, ThreadedChildWatcher, _deprecated, can_use_pidfd, waitstatus_to_exitcode)
from asyncio._pipe_transport import _PipeTransport
from asyncio._selector_transports import _PausableReading
from asyncio._sendfile import SendfileMethods
from asyncio._unix_connections import ConnectionMethods
from asyncio.log import logger

__all__ = (
    "SelectorEventLoop", "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher",
    "PidfdChildWatcher", "MultiLoopChildWatcher", "ThreadedChildWatcher", "DefaultEventLoopPolicy",
    "EventLoop",
)

EventLoop = _UnixSelectorEventLoop = SelectorEventLoop

_NOT_YET = (BlockingIOError, InterruptedError)
_FATAL = (SystemExit, KeyboardInterrupt)


def _sighandler_noop(signum, frame):
    """The number of the signal has gone to the loop's pair of sockets: there is nothing left to do."""


def _refuse_signal(sig, error):
    if error.errno == errno.EINVAL:
        raise RuntimeError(f"sig {sig} cannot be caught")
    raise


def _forget_wakeup_fd():
    try:
        signal.set_wakeup_fd(-1)
    except (ValueError, OSError) as error:
        logger.info("set_wakeup_fd(-1) failed: %s", error)


# The pair of sockets is the parent's: what comes to a forked child must not wake it.
os.register_at_fork(after_in_child=_forget_wakeup_fd)


class _UnixSelectorEventLoop:
    """What this module adds to the loop's class."""

    # Signals: their numbers are written to the pair of sockets, and each calls its handle in a turn of the loop.

    @functools.cached_property
    def _signal_handlers(self):
        return {}

    def _check_signal(self, sig):
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")

    def add_signal_handler(self, sig, callback, *args):
        """Call the callback on a signal."""
        if asyncio.iscoroutine(callback) or asyncio.iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        try:
            # Refused in other threads than the main one, before anything is changed.
            signal.set_wakeup_fd(self._csock.fileno())
        except (ValueError, OSError) as error:
            raise RuntimeError(str(error))
        self._signal_handlers[sig] = events.Handle(callback, args, self, None)
        try:
            signal.signal(sig, _sighandler_noop)
            signal.siginterrupt(sig, False)
        except OSError as error:
            del self._signal_handlers[sig]
            if not self._signal_handlers:
                _forget_wakeup_fd()
            _refuse_signal(sig, error)

    def remove_signal_handler(self, sig):
        """End what add_signal_handler began; return whether there was anything to end."""
        self._check_signal(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        try:
            signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        except OSError as error:
            _refuse_signal(sig, error)
        if not self._signal_handlers:
            _forget_wakeup_fd()
        return True

    def _handle_signal(self, sig):
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self._add_callback_signalsafe(handle)

    def _process_self_data(self, data):
        # Nulls only wake.
        for number in filter(None, data):
            self._handle_signal(number)

    def _forget_signals(self):
        """The loop was closed."""
        if not sys.is_finalizing():
            for sig in list(self._signal_handlers):
                self.remove_signal_handler(sig)
        elif self._signal_handlers:
            warnings.warn(
                f"Closing the loop {self!r} on interpreter shutdown stage, skipping signal handlers removal",
                ResourceWarning, source=self)
            self._signal_handlers.clear()

    # Sockets in the file system ------------------------------------------------

    async def create_unix_server(
            self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None,
            ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True, cleanup_socket=True):
        """Listen at a Unix socket; return the server."""
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        base_events._check_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = os.fspath(path)
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            # An abstract name begins with a null.
            if path[0] not in (0, "\x00"):
                base_events._remove_stale_socket(path)
            try:
                sock.bind(path)
            except OSError as error:
                sock.close()
                if error.errno == errno.EADDRINUSE:
                    raise OSError(errno.EADDRINUSE, f"Address {path!r} is already in use") from None
                raise
            except:
                sock.close()
                raise
        else:
            self._check_unix_socket(sock, "path was not specified, and no sock specified")
        if cleanup_socket:
            self._note_unix_socket(sock)
        sock.setblocking(False)
        server = base_events.Server(
            self, [sock], protocol_factory, ssl, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
        if start_serving:
            server._start_serving()
            # The callback of the socket gets its turn.
            await tasks.sleep(0)
        return server

    # Which file each listening socket has made, to remove that one and no other.

    @functools.cached_property
    def _unix_server_sockets(self):
        return {}

    def _note_unix_socket(self, sock):
        path = sock.getsockname()
        if path[0] not in (0, "\x00"):
            try:
                self._unix_server_sockets[sock] = os.stat(path).st_ino
            except FileNotFoundError:
                pass

    def _stop_serving(self, sock):
        number = self._unix_server_sockets.pop(sock, None)
        path = None if number is None else sock.getsockname()
        self._remove_reader(sock.fileno())
        sock.close()
        if path is None:
            return
        try:
            if os.stat(path).st_ino == number:
                os.unlink(path)
        except FileNotFoundError:
            pass
        except OSError as error:
            logger.error("Unable to clean up listening UNIX socket %r: %r", path, error)

    def _make_read_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        return _UnixReadPipeTransport(self, pipe, protocol, waiter, extra)

    def _make_write_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        return _UnixWritePipeTransport(self, pipe, protocol, waiter, extra)

    async def _make_subprocess_transport(
            self, protocol, args, shell, stdin, stdout, stderr, bufsize, extra=None, **kwargs):
        with _current_watcher() as watcher:
            if not watcher.is_active():
                raise RuntimeError(
                    "asyncio.get_child_watcher() is not activated, subprocess support is not installed.")
            waiter = self.create_future()
            _asyncio._name_wait(waiter, None, "start of process")
            transport = _UnixSubprocessTransport(
                self, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=waiter, extra=extra,
                **kwargs)
            try:
                try:
                    await waiter
                finally:
                    # After the pipes, so that what a short process has written is heard of before its end.
                    watcher.add_child_handler(
                        transport.get_pid(), self._child_watcher_callback, transport)
            except _FATAL:
                raise
            except BaseException:
                transport.close()
                await transport._wait()
                raise
        return transport

    def _child_watcher_callback(self, pid, returncode, transport):
        self.call_soon_threadsafe(transport._process_exited, returncode)


_UnixSelectorEventLoop = _asyncio._extend(SelectorEventLoop, _UnixSelectorEventLoop)
_asyncio._extend(SelectorEventLoop, ConnectionMethods)
_asyncio._extend(SelectorEventLoop, SendfileMethods)


class _UnixReadPipeTransport(_PausableReading, _PipeTransport, transports.ReadTransport):
    """The end of a pipe from which is read."""

    max_size = 256 * 1024

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._paused = False
        self._open(
            loop, pipe, protocol, (stat.S_ISFIFO, stat.S_ISSOCK, stat.S_ISCHR),
            "Pipe transport is for pipes/sockets only.")
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        return self._describe(False)

    def _reading_fd(self):
        return self._fileno

    def _read_ready(self):
        try:
            data = os.read(self._fileno, self.max_size)
        except _NOT_YET:
            return
        except OSError as error:
            self._fatal_error(error, "Fatal read error on pipe transport")
            return
        if data:
            self._protocol.data_received(data)
            return
        if self._loop.get_debug():
            logger.info("%r was closed by peer", self)
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if not self._closing:
            self._close(None)

    def _fatal_error(self, exc, message="Fatal error on pipe transport"):
        # A terminal whose other end has gone gives EIO.
        if isinstance(exc, OSError) and exc.errno == errno.EIO:
            if self._loop.get_debug():
                logger.debug("%r: %s", self, message, exc_info=True)
        else:
            self._report(exc, message)
        self._close(exc)

    def _close(self, exc):
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixWritePipeTransport(_PipeTransport, transports._FlowControlMixin, transports.WriteTransport):
    """The end of a pipe to which is written."""

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._buffer = bytearray()
        # Counts what is written after the end.
        self._conn_lost = 0
        mode = self._open(
            loop, pipe, protocol, (stat.S_ISCHR, stat.S_ISFIFO, stat.S_ISSOCK),
            "Pipe transport is only for pipes, sockets and character devices")
        loop.call_soon(protocol.connection_made, self)
        # A pipe becomes readable when its other end is closed.
        if not stat.S_ISCHR(mode):
            loop.call_soon(loop._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        return self._describe(True)

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _read_ready(self):
        if self._loop.get_debug():
            logger.info("%r was closed by peer", self)
        self._close(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        assert isinstance(data, base_events._BYTES_LIKE), repr(data)
        if not data:
            return
        if self._conn_lost or self._closing:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger.warning("pipe closed by peer or os.write(pipe, data) raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                count = os.write(self._fileno, data)
            except _NOT_YET:
                count = 0
            except _FATAL:
                raise
            except BaseException as error:
                self._conn_lost += 1
                self._fatal_error(error, "Fatal write error on pipe transport")
                return
            if count == len(data):
                return
            data = data[count:]
            self._loop._add_writer(self._fileno, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        assert self._buffer, "Data should not be empty"
        try:
            count = os.write(self._fileno, self._buffer)
        except _NOT_YET:
            return
        except _FATAL:
            raise
        except BaseException as error:
            self._buffer.clear()
            self._conn_lost += 1
            self._loop._remove_writer(self._fileno)
            self._fatal_error(error, "Fatal write error on pipe transport")
            return
        del self._buffer[:count]
        if self._buffer:
            return
        self._loop._remove_writer(self._fileno)
        self._maybe_resume_protocol()
        if self._closing:
            self._loop._remove_reader(self._fileno)
            self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing:
            return
        assert self._pipe
        self._closing = True
        if not self._buffer:
            self._loop._remove_reader(self._fileno)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        # What is in the buffer still goes out.
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def abort(self):
        self._close(None)

    def _fatal_error(self, exc, message="Fatal error on pipe transport"):
        if isinstance(exc, OSError):
            if self._loop.get_debug():
                logger.debug("%r: %s", self, message, exc_info=True)
        else:
            self._report(exc, message)
        self._close(exc)

    def _close(self, exc=None):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._fileno)
        self._buffer.clear()
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixSubprocessTransport(base_subprocess.BaseSubprocessTransport):
    """A child process of this system."""

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        self._proc = subprocess.Popen(
            args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, universal_newlines=False,
            bufsize=bufsize, **kwargs)


def _current_watcher():
    policy = events.get_event_loop_policy()
    if type(policy).get_child_watcher is _UnixDefaultEventLoopPolicy.get_child_watcher:
        return policy._own_watcher()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return policy.get_child_watcher()


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    """Makes selector loops."""

    _loop_factory = SelectorEventLoop

    _watcher = None

    def _own_watcher(self):
        if self._watcher is None:
            self._watcher = PidfdChildWatcher() if can_use_pidfd() else ThreadedChildWatcher()
        return self._watcher

    def set_event_loop(self, loop):
        super().set_event_loop(loop)
        if self._watcher is not None:
            self._watcher.attach_loop(loop)

    def get_child_watcher(self):
        """The watcher that was set, else the best one of this system."""
        _deprecated("get_child_watcher")
        return self._own_watcher()

    def set_child_watcher(self, watcher):
        """Sets the watcher; None brings the best one back."""
        assert watcher is None or isinstance(watcher, AbstractChildWatcher)
        if self._watcher is not None:
            self._watcher.close()
        self._watcher = watcher
        _deprecated("set_child_watcher")


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
