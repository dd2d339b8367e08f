"""Child processes of a loop: their transports, and the loop's methods that start them."""

import collections
import os
import signal
import subprocess
import warnings

import _asyncio
from asyncio import BaseEventLoop, protocols, transports
from asyncio.log import logger

_FATAL = (SystemExit, KeyboardInterrupt)


class BaseSubprocessTransport(transports.SubprocessTransport):
    """A child process with the pipes to it."""

    def __init__(
            self, loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=None, extra=None,
            **kwargs):
        super().__init__(extra)
        self._closed = False
        self._protocol = protocol
        self._loop = loop
        self._proc = None
        self._pid = None
        self._returncode = None
        self._exit_waiters = []
        # What comes before the protocol knows of its transport.
        self._pending_calls = collections.deque()
        self._pipes = {
            fd: None for fd, stream in enumerate((stdin, stdout, stderr)) if stream == subprocess.PIPE}
        self._finished = False
        try:
            self._start(
                args=args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, bufsize=bufsize,
                **kwargs)
        except:
            self.close()
            raise
        self._pid = self._proc.pid
        self._extra["subprocess"] = self._proc
        if loop.get_debug():
            program = args if isinstance(args, (bytes, str)) else args[0]
            logger.debug("process %r created: pid %s", program, self._pid)
        loop.create_task(self._connect_pipes(waiter))

    def __repr__(self):
        info = [type(self).__name__]
        if self._closed:
            info.append("closed")
        if self._pid is not None:
            info.append(f"pid={self._pid}")
        if self._returncode is not None:
            info.append(f"returncode={self._returncode}")
        else:
            info.append("not started" if self._pid is None else "running")
        stdin, stdout, stderr = (self._pipes.get(fd) for fd in range(3))
        if stdin is not None:
            info.append(f"stdin={stdin.pipe}")
        if stdout is not None and stderr is stdout:
            info.append(f"stdout=stderr={stdout.pipe}")
        else:
            if stdout is not None:
                info.append(f"stdout={stdout.pipe}")
            if stderr is not None:
                info.append(f"stderr={stderr.pipe}")
        return f"<{' '.join(info)}>"

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        raise NotImplementedError

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closed

    def close(self):
        if self._closed:
            return
        self._closed = True
        for protocol in self._pipes.values():
            if protocol is not None:
                protocol.pipe.close()
        # Asked of the system: the loop may not have heard of the end yet.
        if self._proc is not None and self._returncode is None and self._proc.poll() is None:
            if self._loop.get_debug():
                logger.warning("Close running child process: kill %r", self)
            try:
                self._proc.kill()
            except (ProcessLookupError, PermissionError):
                pass
            # It is waited for by the loop.

    def __del__(self, _warn=warnings.warn):
        if not self._closed:
            _warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self.close()

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        return self._pipes[fd].pipe if fd in self._pipes else None

    def send_signal(self, signal):
        if self._proc is None:
            raise ProcessLookupError()
        try:
            os.kill(self._proc.pid, signal)
        except ProcessLookupError:
            pass

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    async def _connect_pipes(self, waiter):
        try:
            process, loop = self._proc, self._loop
            if process.stdin is not None:
                _, self._pipes[0] = await loop.connect_write_pipe(
                    lambda: WriteSubprocessPipeProto(self, 0), process.stdin)
            if process.stdout is not None:
                _, self._pipes[1] = await loop.connect_read_pipe(
                    lambda: ReadSubprocessPipeProto(self, 1), process.stdout)
            if process.stderr is not None:
                _, self._pipes[2] = await loop.connect_read_pipe(
                    lambda: ReadSubprocessPipeProto(self, 2), process.stderr)
            loop.call_soon(self._protocol.connection_made, self)
            for callback, data in self._pending_calls:
                loop.call_soon(callback, *data)
            self._pending_calls = None
        except _FATAL:
            raise
        except BaseException as error:
            if waiter is not None and not waiter.cancelled():
                waiter.set_exception(error)
        else:
            if waiter is not None and not waiter.cancelled():
                waiter.set_result(None)

    def _call(self, callback, *data):
        if self._pending_calls is not None:
            self._pending_calls.append((callback, data))
        else:
            self._loop.call_soon(callback, *data)

    def _pipe_connection_lost(self, fd, exc):
        self._call(self._protocol.pipe_connection_lost, fd, exc)
        self._try_finish()

    def _pipe_data_received(self, fd, data):
        self._call(self._protocol.pipe_data_received, fd, data)

    def _process_exited(self, returncode):
        assert returncode is not None, returncode
        assert self._returncode is None, self._returncode
        if self._loop.get_debug():
            logger.info("%r exited with return code %r", self, returncode)
        self._returncode = returncode
        if self._proc.returncode is None:
            # The loop has waited: the object must not do so again.
            self._proc.returncode = returncode
        self._call(self._protocol.process_exited)
        self._try_finish()
        # A grandchild may hold the pipes for long: that is no reason to wait.
        for waiter in self._exit_waiters:
            if not waiter.done():
                waiter.set_result(returncode)
        self._exit_waiters = []

    async def _wait(self):
        """Wait for the end of the process and return its status."""
        if self._returncode is None:
            waiter = self._loop.create_future()
            self._exit_waiters.append(waiter)
            args = self._proc.args
            program = args if isinstance(args, str) else args[0]
            _asyncio._name_wait(waiter, None, f"process {self._pid}", program)
            await waiter
        return self._returncode

    def _try_finish(self):
        assert not self._finished
        if self._returncode is None:
            return
        if all(pipe is not None and pipe.disconnected for pipe in self._pipes.values()):
            self._finished = True
            self._call(self._call_connection_lost, None)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._loop = None
            self._proc = None
            self._protocol = None


class WriteSubprocessPipeProto(protocols.BaseProtocol):
    """Tells the process's transport of a pipe that is written to."""

    def __init__(self, proc, fd):
        self.proc = proc
        self.fd = fd
        self.pipe = None
        self.disconnected = False

    def connection_made(self, transport):
        self.pipe = transport

    def __repr__(self):
        return f"<{type(self).__name__} fd={self.fd} pipe={self.pipe!r}>"

    def connection_lost(self, exc):
        self.disconnected = True
        self.proc._pipe_connection_lost(self.fd, exc)
        self.proc = None

    def pause_writing(self):
        self.proc._protocol.pause_writing()

    def resume_writing(self):
        self.proc._protocol.resume_writing()


class ReadSubprocessPipeProto(WriteSubprocessPipeProto, protocols.Protocol):
    """Hands on what comes out of a pipe."""

    def data_received(self, data):
        self.proc._pipe_data_received(self.fd, data)


def _check_streams(shell, is_shell, universal_newlines, bufsize, encoding, errors, text):
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bool(shell) != is_shell:
        raise ValueError(f"shell must be {is_shell}")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")


class _SubprocessMethods:
    """What this module adds to the loop's class."""

    async def _make_subprocess_transport(
            self, protocol, args, shell, stdin, stdout, stderr, bufsize, extra=None, **kwargs):
        """Start a process; what systems have in common cannot do that."""
        raise NotImplementedError

    def _log_subprocess(self, msg, stdin, stdout, stderr):
        info = [msg]
        if stdin is not None:
            info.append(f"stdin={_shown(stdin)}")
        if stdout is not None and stderr == subprocess.STDOUT:
            info.append(f"stdout=stderr={_shown(stdout)}")
        else:
            if stdout is not None:
                info.append(f"stdout={_shown(stdout)}")
            if stderr is not None:
                info.append(f"stderr={_shown(stderr)}")
        logger.debug(" ".join(info))

    async def _run_subprocess(self, what, protocol_factory, args, shell, stdin, stdout, stderr, bufsize, kwargs):
        protocol = protocol_factory()
        if self.get_debug():
            self._log_subprocess(what, stdin, stdout, stderr)
        transport = await self._make_subprocess_transport(
            protocol, args, shell, stdin, stdout, stderr, bufsize, **kwargs)
        if self.get_debug():
            logger.info("%s: %r", what, transport)
        return transport, protocol

    async def subprocess_shell(
            self, protocol_factory, cmd, *, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, universal_newlines=False, shell=True, bufsize=0, encoding=None,
            errors=None, text=None, **kwargs):
        """Run a shell command; return its transport and protocol."""
        if not isinstance(cmd, (bytes, str)):
            raise ValueError("cmd must be a string")
        _check_streams(shell, True, universal_newlines, bufsize, encoding, errors, text)
        return await self._run_subprocess(
            f"run shell command {cmd!r}", protocol_factory, cmd, True, stdin, stdout, stderr, bufsize, kwargs)

    async def subprocess_exec(
            self, protocol_factory, program, *args, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, universal_newlines=False, shell=False, bufsize=0, encoding=None,
            errors=None, text=None, **kwargs):
        """Run a program; return its transport and protocol."""
        _check_streams(shell, False, universal_newlines, bufsize, encoding, errors, text)
        return await self._run_subprocess(
            f"execute program {program!r}", protocol_factory, (program,) + args, False, stdin, stdout,
            stderr, bufsize, kwargs)


def _shown(stream):
    return {subprocess.PIPE: "<pipe>", subprocess.STDOUT: "<stdout>"}.get(stream, repr(stream))


_asyncio._extend(BaseEventLoop, _SubprocessMethods)
