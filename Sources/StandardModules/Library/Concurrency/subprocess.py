"""Child processes: other programs are run, their streams connected, their ends waited for."""

import _subprocess_starting as _starting
import _subprocess_waiting as _waiting
import _thread
import errno
import io
import os
import posix
import signal
import sys
import types
import warnings
from _posixsubprocess import fork_exec as _fork_exec
from _subprocess_results import CalledProcessError, CompletedProcess, SubprocessError, TimeoutExpired
from _subprocess_starting import (
    _args_from_interpreter_flags, _optim_args_from_interpreter_flags, list2cmdline,
)  # fmt: skip
from time import monotonic as _time

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output",
    "run", "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess",
]

PIPE, STDOUT, DEVNULL = -1, -2, -3

_USE_VFORK = True
_USE_POSIX_SPAWN = False
# What a command may still do after Ctrl-C, which it has got as well, before its user goes on.
_GRACE = 0.25


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a command, wait for it, and return a CompletedProcess.

    The arguments are those of Popen. `input` is written to its standard input; with `capture_output`
    its output is kept; with `check` a status other than 0 raises CalledProcessError. A command that
    takes longer than `timeout` seconds is killed, and TimeoutExpired is raised.
    """
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            # Its grandchildren may hold the pipes: they are not read to the end.
            process.wait()
            raise
        except:
            process.kill()
            raise
        returncode = process.poll()
    if check and returncode:
        raise CalledProcessError(returncode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, returncode, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Run a command and return its exit status."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run a command; raise CalledProcessError if its status is not 0."""
    returncode = call(*popenargs, **kwargs)
    if returncode:
        command = kwargs.get("args")
        raise CalledProcessError(returncode, popenargs[0] if command is None else command)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a command and return its output; raise CalledProcessError if its status is not 0."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        # It reads nothing, which is not what the caller's own standard input would give.
        wants_text = any(
            kwargs.get(name) for name in ("universal_newlines", "text", "encoding", "errors"))
        kwargs["input"] = "" if wants_text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Run a shell command; return its exit status and its output, errors included."""
    try:
        output = check_output(
            cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        returncode = 0
    except CalledProcessError as error:
        output, returncode = error.output, error.returncode
    return returncode, output.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """Run a shell command and return its output, errors included."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


# Processes whose objects nobody has any more, before they have ended: the next Popen looks after them.
_active = []


def _cleanup():
    for process in _active[:]:
        if process._internal_poll(_deadstate=sys.maxsize) is not None and process in _active:
            _active.remove(process)


class Popen:
    """A program that runs in a child process.

    `stdin`, `stdout` and `stderr` are None for the caller's own, PIPE, DEVNULL, a descriptor or a file;
    `stderr` may be STDOUT. With `text`, `encoding` or `errors` the streams are text.
    """

    _child_created = False

    def __init__(
        self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
        close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
        creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None,
        group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1,
        process_group=None,
    ):
        _cleanup()
        self._communication = None
        self._grace = _GRACE
        bufsize = -1 if bufsize is None else bufsize
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if stdout is STDOUT:
            raise ValueError("STDOUT can only be used for stderr")
        pipesize = -1 if pipesize is None else pipesize
        if not isinstance(pipesize, int):
            raise TypeError("pipesize must be an integer")
        if pass_fds and not close_fds:
            warnings.warn("pass_fds overriding close_fds.", RuntimeWarning)
            close_fds = True
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")

        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = self.returncode = None
        self._waitpid_lock = _thread.allocate_lock()
        self.encoding = encoding
        self.errors = errors
        self.pipesize = pipesize
        if None not in (text, universal_newlines) and bool(universal_newlines) != bool(text):
            raise SubprocessError(
                "Cannot disambiguate when both text and universal_newlines are supplied but "
                "different. Pass one or the other.")
        self.text_mode = encoding or errors or text or universal_newlines
        if self.text_mode and encoding is None:
            self.encoding = "utf-8"

        uid, gid, gids = _starting.account_numbers(user, group, extra_groups)

        # What is to be closed: the child's ends when it has started, and those that are no streams yet if it does not.
        self._child_ends, opened = [], []
        try:
            handles = self._get_handles(stdin, stdout, stderr, opened)
            self._open_streams(bufsize, handles[1], handles[2], handles[4], opened)
            self._execute_child(
                args, executable, preexec_fn, close_fds, pass_fds, cwd, env, shell, *handles,
                restore_signals, gid, gids, uid, umask, start_new_session,
                -1 if process_group is None else process_group)
        except:
            self._close_all(opened)
            raise

    def _close_all(self, opened):
        streams = [stream for stream in (self.stdin, self.stdout, self.stderr) if stream is not None]
        closings = [(stream.close, ()) for stream in streams]
        closings += [(os.close, (descriptor,)) for descriptor in opened + self._child_ends]
        for close, arguments in closings:
            try:
                close(*arguments)
            except OSError:
                pass

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text[:76] + "...>" if len(text) > 80 else text

    __class_getitem__ = classmethod(types.GenericAlias)

    @property
    def universal_newlines(self):
        """Are the streams text?"""
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for stream in (self.stdout, self.stderr):
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if exc_type is KeyboardInterrupt:
                self._wait_a_moment()
            else:
                self.wait()

    def __del__(self, _warn=warnings.warn):
        if not self._child_created:
            return
        if self.returncode is None:
            _warn(f"subprocess {self.pid} is still running", ResourceWarning, source=self)
        self._internal_poll(_deadstate=sys.maxsize)
        if self.returncode is None and _active is not None:
            _active.append(self)

    # MARK: Starting

    def _pipe(self, opened, is_input):
        reading, writing = os.pipe()
        opened.append(writing if is_input else reading)
        self._child_ends.append(reading if is_input else writing)
        if self.pipesize > 0:
            posix._set_pipe_size(writing, self.pipesize)
        return reading, writing

    def _end(self, stream):
        """The descriptor that a stream is for the child."""
        if stream == DEVNULL:
            self._child_ends.append(os.open(os.devnull, os.O_RDWR))
            return self._child_ends[-1]
        return stream if isinstance(stream, int) else stream.fileno()

    def _get_handles(self, stdin, stdout, stderr, opened):
        """The child's and the parent's ends of the streams; -1 for none."""
        p2cread = p2cwrite = c2pread = c2pwrite = errread = errwrite = -1
        if stdin == PIPE:
            p2cread, p2cwrite = self._pipe(opened, True)
        elif stdin is not None:
            p2cread = self._end(stdin)
        if stdout == PIPE:
            c2pread, c2pwrite = self._pipe(opened, False)
        elif stdout is not None:
            c2pwrite = self._end(stdout)
        if stderr == PIPE:
            errread, errwrite = self._pipe(opened, False)
        elif stderr == STDOUT:
            errwrite = c2pwrite if c2pwrite != -1 else sys.__stdout__.fileno()
        elif stderr is not None:
            errwrite = self._end(stderr)
        return p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite

    def _open_streams(self, bufsize, p2cwrite, c2pread, errread, opened):
        is_line_buffered = False
        if self.text_mode and bufsize == 1:
            bufsize, is_line_buffered = -1, True

        def open_stream(descriptor, mode, **options):
            stream = io.open(descriptor, mode, bufsize)
            opened.remove(descriptor)
            if self.text_mode:
                stream = io.TextIOWrapper(
                    stream, encoding=self.encoding, errors=self.errors, **options)
            return stream

        if p2cwrite != -1:
            self.stdin = open_stream(
                p2cwrite, "wb", write_through=True, line_buffering=is_line_buffered)
        if c2pread != -1:
            self.stdout = open_stream(c2pread, "rb")
        if errread != -1:
            self.stderr = open_stream(errread, "rb")

    def _execute_child(
        self, args, executable, preexec_fn, close_fds, pass_fds, cwd, env, shell, p2cread, p2cwrite,
        c2pread, c2pwrite, errread, errwrite, restore_signals, gid, gids, uid, umask,
        start_new_session, process_group,
    ):
        args = _starting.argument_list(args, shell, executable)
        if executable is None:
            executable = args[0]
        sys.audit("subprocess.Popen", executable, args, cwd, env)

        entries = None if env is None else _starting.environment_entries(env)
        programs = _starting.places_of_program(executable, env)

        # The child writes here why it could not start; the exec closes it.
        reading, writing = os.pipe()
        try:
            try:
                while writing < 3:
                    low, writing = writing, os.dup(writing)
                    self._child_ends.append(low)
                kept = tuple(sorted(int(descriptor) for descriptor in {*pass_fds, writing}))
                self.pid = _fork_exec(
                    args, programs, close_fds, kept, cwd, entries, p2cread, p2cwrite, c2pread,
                    c2pwrite, errread, errwrite, reading, writing, restore_signals,
                    start_new_session, process_group, gid, gids, uid, umask, preexec_fn, _USE_VFORK)
                self._child_created = True
            finally:
                os.close(writing)
            while self._child_ends:
                os.close(self._child_ends.pop())
            report = bytearray()
            while part := os.read(reading, 50000):
                report += part
                if len(report) > 50000:
                    break
        finally:
            os.close(reading)
        if report:
            self._raise_failure(report, executable, cwd)

    def _raise_failure(self, report, executable, cwd):
        """Raise what the child has written before its program began."""
        try:
            pid, status = os.waitpid(self.pid, 0)
            if pid == self.pid:
                self._handle_exitstatus(status)
            else:
                self.returncode = sys.maxsize
        except ChildProcessError:
            pass
        raise _starting.failure_to_start(report, executable, cwd)

    # MARK: Ending

    def _handle_exitstatus(self, status):
        if os.WIFSTOPPED(status):
            self.returncode = -os.WSTOPSIG(status)
        else:
            self.returncode = os.waitstatus_to_exitcode(status)

    def _internal_poll(self, _deadstate=None):
        # Whoever waits in another thread will set the status.
        if self.returncode is None and self._waitpid_lock.acquire(False):
            try:
                if self.returncode is None:
                    self._poll_once(_deadstate)
            finally:
                self._waitpid_lock.release()
        return self.returncode

    def _poll_once(self, _deadstate):
        try:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid == self.pid:
                self._handle_exitstatus(status)
        except OSError as error:
            if _deadstate is not None:
                self.returncode = _deadstate
            elif error.errno == errno.ECHILD:
                # Somebody else has waited for it, and nobody can know its status.
                self.returncode = 0

    def poll(self):
        """Return the exit status, or None while the process runs."""
        return self._internal_poll()

    def wait(self, timeout=None):
        """Wait for the end of the process and return its exit status."""
        end = None if timeout is None else _time() + timeout
        try:
            return self._wait(timeout)
        except KeyboardInterrupt:
            self._wait_a_moment(end)
            raise

    def _wait_a_moment(self, end=None):
        """After Ctrl-C: the process has got it as well, and may end by itself."""
        grace, self._grace = self._grace, 0
        if end is not None:
            grace = min(grace, end - _time())
        if grace > 0:
            try:
                self._wait(grace)
            except TimeoutExpired:
                pass

    def _try_wait(self, options):
        try:
            return os.waitpid(self.pid, options)
        except ChildProcessError:
            # As after SIGCHLD was ignored: nobody can know its status.
            return self.pid, 0

    def _wait(self, timeout):
        if timeout is None:
            while self.returncode is None:
                # The status comes once: a second thread must find it set.
                with self._waitpid_lock:
                    if self.returncode is not None:
                        break
                    pid, status = self._try_wait(0)
                    if pid == self.pid:
                        self._handle_exitstatus(status)
            return self.returncode
        end = _time() + timeout
        while self.poll() is None:
            remaining = end - _time()
            if remaining <= 0:
                raise TimeoutExpired(self.args, timeout)
            _waiting.wait_for_end(self.pid, remaining)
        return self.returncode

    def send_signal(self, sig):
        """Send a signal to the process, unless it has ended."""
        self.poll()
        if self.returncode is not None:
            return
        try:
            os.kill(self.pid, sig)
        except ProcessLookupError:
            pass

    def terminate(self):
        """Send SIGTERM to the process."""
        self.send_signal(signal.SIGTERM)

    def kill(self):
        """Send SIGKILL to the process."""
        self.send_signal(signal.SIGKILL)

    # MARK: Talking

    def communicate(self, input=None, timeout=None):
        """Write the input, read all output, wait for the end; return what came out of both streams.

        After TimeoutExpired it can be called again: nothing is lost.
        """
        if self._communication is not None and input:
            raise ValueError("Cannot send input after starting communication")
        streams = [stream for stream in (self.stdin, self.stdout, self.stderr) if stream is not None]
        if timeout is None and self._communication is None and len(streams) <= 1:
            return self._communicate_plainly(input)
        end = None if timeout is None else _time() + timeout
        if self._communication is None:
            self._communication = _waiting.Communication(self, input)
        try:
            stdout, stderr = self._communication.run(end, timeout)
        except KeyboardInterrupt:
            self._wait_a_moment(end)
            raise
        self.wait(timeout=None if end is None else end - _time())
        return stdout, stderr

    def _communicate_plainly(self, input):
        """With one pipe, reading or writing it to its end is all."""
        stdout = stderr = None
        if self.stdin:
            self._stdin_write(input)
        elif self.stdout:
            stdout = self.stdout.read()
            self.stdout.close()
        elif self.stderr:
            stderr = self.stderr.read()
            self.stderr.close()
        self.wait()
        return stdout, stderr

    def _stdin_write(self, input):
        for action in (lambda: input and self.stdin.write(input), self.stdin.close):
            try:
                action()
            except BrokenPipeError:
                pass
            except OSError as error:
                # A process that has ended, on some systems.
                if error.errno != errno.EINVAL:
                    raise


def __getattr__(name):
    # Who sets another one waits with that.
    if name == "_PopenSelector":
        return __import__("selectors").PollSelector
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
