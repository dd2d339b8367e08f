"""Child processes: other programs are run, their streams connected, their ends waited for."""

import _posixsubprocess
import _thread
import builtins
import errno
import io
import os
import posix
import signal
import sys
import types
import warnings
from _posixsubprocess import fork_exec as _fork_exec
from time import monotonic as _time

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output",
    "run", "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess",
]

PIPE = -1
STDOUT = -2
DEVNULL = -3

_PIPE_BUF = 4096
_USE_VFORK = True
_USE_POSIX_SPAWN = False
# What a command may still do after Ctrl-C, which it has got as well, before its user goes on.
_GRACE = 0.25


class SubprocessError(Exception):
    """What goes wrong with child processes."""


class CalledProcessError(SubprocessError):
    """A command has ended with a status other than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return f"Command '{self.cmd}' returned non-zero exit status {self.returncode:d}."
        try:
            reason = repr(signal.Signals(-self.returncode))
        except ValueError:
            reason = f"unknown signal {-self.returncode}"
        return f"Command '{self.cmd}' died with {reason}."

    @property
    def stdout(self):
        """The output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A command has not ended in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        """The output so far."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """What run() returns: the arguments, the exit status, and the output that was captured."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        fields = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            fields.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            fields.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(fields)})"

    __class_getitem__ = classmethod(types.GenericAlias)

    def check_returncode(self):
        """Raise CalledProcessError if the status is not 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


# Commands -----------------------------------------------------------------------------------------

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
    result = CompletedProcess(process.args, returncode, stdout, stderr)
    if check:
        result.check_returncode()
    return result


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


def list2cmdline(seq):
    """Write arguments as one line, quoted as programs on Windows take them apart."""
    words = []
    for word in map(os.fsdecode, seq):
        parts, backslashes = [], 0
        for character in word:
            if character == "\\":
                backslashes += 1
                continue
            # Only before a quote do backslashes need one of their own.
            parts.append("\\" * (2 * backslashes + 1 if character == '"' else backslashes))
            parts.append(character)
            backslashes = 0
        if not word or " " in word or "\t" in word:
            words.append('"' + "".join(parts) + "\\" * (2 * backslashes) + '"')
        else:
            words.append("".join(parts) + "\\" * backslashes)
    return " ".join(words)


def _optim_args_from_interpreter_flags():
    """The options that give another interpreter this one's optimization."""
    return ["-" + "O" * sys.flags.optimize] if sys.flags.optimize > 0 else []


def _args_from_interpreter_flags():
    """The options that give another interpreter this one's settings."""
    options = _optim_args_from_interpreter_flags()
    letters = {
        "debug": "d", "dont_write_bytecode": "B", "no_site": "S", "verbose": "v",
        "bytes_warning": "b", "quiet": "q",
    }
    for flag, letter in letters.items():
        if getattr(sys.flags, flag) > 0:
            options.append("-" + letter * getattr(sys.flags, flag))
    if sys.flags.isolated:
        options.append("-I")
    else:
        for flag, letter in {"ignore_environment": "E", "no_user_site": "s", "safe_path": "P"}.items():
            if getattr(sys.flags, flag):
                options.append("-" + letter)
    options += ["-W" + option for option in sys.warnoptions]
    return options


# Processes ----------------------------------------------------------------------------------------

# Processes whose objects nobody has any more, before they have ended: the next Popen looks after them.
_active = []


def _cleanup():
    for process in _active[:]:
        if process._internal_poll(_deadstate=sys.maxsize) is not None and process in _active:
            _active.remove(process)


def _number(value, kind, find):
    """The number of a user or group."""
    if isinstance(value, str):
        value = find(value)
    elif not isinstance(value, int):
        raise TypeError(f"{kind} must be a string or an integer"
                        + (f", not {type(value)}" if kind != "User" else ""))
    if value < 0:
        raise ValueError(f"{'User' if kind == 'User' else 'Group'} ID cannot be negative, got {value}")
    return value


def _find_group(name):
    import grp

    return grp.getgrnam(name).gr_gid


def _find_user(name):
    import pwd

    return pwd.getpwnam(name).pw_uid


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
        self._input = None
        self._input_offset = 0
        self._communication_started = False
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

        gid = None if group is None else _number(group, "Group", _find_group)
        gids = None
        if isinstance(extra_groups, str):
            raise ValueError("Groups must be a list, not a string")
        if extra_groups is not None:
            gids = [_number(entry, "Items in extra_groups", _find_group) for entry in extra_groups]
        uid = None if user is None else _number(user, "User", _find_user)

        # What is to be closed: the child's ends when it has started, all of them if it does not.
        self._child_ends, opened = [], []
        try:
            handles = self._get_handles(stdin, stdout, stderr, opened)
            self._open_streams(bufsize, handles[1], handles[2], handles[4], opened)
            self._execute_child(
                args, executable, preexec_fn, close_fds, pass_fds, cwd, env, shell, *handles,
                restore_signals, gid, gids, uid, umask, start_new_session,
                -1 if process_group is None else process_group)
        except:
            for stream in (self.stdin, self.stdout, self.stderr):
                if stream is not None:
                    try:
                        stream.close()
                    except OSError:
                        pass
            for descriptor in opened + self._child_ends:
                try:
                    os.close(descriptor)
                except OSError:
                    pass
            raise

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

    # Starting -------------------------------------------------------------------------------------

    def _pipe(self, opened):
        ends = os.pipe()
        opened += ends
        if self.pipesize > 0:
            posix._set_pipe_size(ends[1], self.pipesize)
        return ends

    def _end(self, stream, opened):
        """The descriptor that a stream is for the child."""
        if stream == DEVNULL:
            descriptor = os.open(os.devnull, os.O_RDWR)
            opened.append(descriptor)
            self._child_ends.append(descriptor)
            return descriptor
        return stream if isinstance(stream, int) else stream.fileno()

    def _get_handles(self, stdin, stdout, stderr, opened):
        """The child's and the parent's ends of the streams; -1 for none."""
        p2cread = p2cwrite = c2pread = c2pwrite = errread = errwrite = -1
        if stdin == PIPE:
            p2cread, p2cwrite = self._pipe(opened)
            self._child_ends.append(p2cread)
        elif stdin is not None:
            p2cread = self._end(stdin, opened)
        if stdout == PIPE:
            c2pread, c2pwrite = self._pipe(opened)
            self._child_ends.append(c2pwrite)
        elif stdout is not None:
            c2pwrite = self._end(stdout, opened)
        if stderr == PIPE:
            errread, errwrite = self._pipe(opened)
            self._child_ends.append(errwrite)
        elif stderr == STDOUT:
            errwrite = c2pwrite if c2pwrite != -1 else sys.__stdout__.fileno()
        elif stderr is not None:
            errwrite = self._end(stderr, opened)
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
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError("path-like args is not allowed when shell is true")
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c"] + args
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        sys.audit("subprocess.Popen", executable, args, cwd, env)

        entries = None
        if env is not None:
            entries = []
            for key, value in env.items():
                key = os.fsencode(key)
                if b"=" in key:
                    raise ValueError("illegal environment variable name")
                entries.append(key + b"=" + os.fsencode(value))
        program = os.fsencode(executable)
        if os.path.dirname(program):
            programs = (program,)
        else:
            programs = tuple(
                os.path.join(os.fsencode(folder), program) for folder in os.get_exec_path(env))

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
        try:
            name, code, message = report.split(b":", 2)
            message = message.decode()
        except ValueError:
            name, code = b"SubprocessError", b"0"
            message = f"Bad exception data from child: {bytes(report)!r}"
        kind = getattr(builtins, name.decode("ascii"), SubprocessError)
        if not issubclass(kind, OSError) or not code:
            raise kind(message)
        filename = {"noexec": None, "noexec:chdir": cwd}.get(message, executable)
        if message.startswith("noexec"):
            message = ""
        code = int(code, 16)
        if code != 0:
            message = os.strerror(code)
        if filename is None:
            raise kind(code, message)
        raise kind(code, message, filename)

    # Ending ---------------------------------------------------------------------------------------

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
            _wait_for_end(self.pid, remaining)
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

    # Talking --------------------------------------------------------------------------------------

    def communicate(self, input=None, timeout=None):
        """Write the input, read all output, wait for the end; return what came out of both streams.

        After TimeoutExpired it can be called again: nothing is lost.
        """
        if self._communication_started and input:
            raise ValueError("Cannot send input after starting communication")
        streams = [stream for stream in (self.stdin, self.stdout, self.stderr) if stream is not None]
        if timeout is None and not self._communication_started and len(streams) <= 1:
            return self._communicate_plainly(input)
        end = None if timeout is None else _time() + timeout
        try:
            stdout, stderr = self._communicate(input, end, timeout)
        except KeyboardInterrupt:
            self._wait_a_moment(end)
            raise
        finally:
            self._communication_started = True
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

    def _begin_communication(self, input):
        self._chunks = {stream: [] for stream in (self.stdout, self.stderr) if stream}
        if self.stdin:
            try:
                self.stdin.flush()
                if not input:
                    self.stdin.close()
            except BrokenPipeError:
                pass
            self._input = input
            if input is not None and self.text_mode:
                self._input = input.encode(self.stdin.encoding, self.stdin.errors or "strict")

    def _communicate(self, input, end, timeout):
        if not self._communication_started:
            self._begin_communication(input)
        readers = {stream.fileno(): stream for stream in self._chunks if not stream.closed}
        writers = {}
        if self.stdin and self._input and not self.stdin.closed:
            writers[self.stdin.fileno()] = self.stdin
        while readers or writers:
            remaining = None if end is None else end - _time()
            if remaining is not None and remaining < 0:
                self._raise_timeout(timeout)
            readable, writable = posix._wait_ready(list(readers), list(writers), remaining)
            if end is not None and _time() > end:
                self._raise_timeout(timeout)
            for descriptor in writable:
                if self._write_some(descriptor):
                    writers.pop(descriptor).close()
            for descriptor in readable:
                data = os.read(descriptor, 32768)
                self._chunks[readers[descriptor]].append(data)
                if not data:
                    readers.pop(descriptor).close()
        self.wait(timeout=None if end is None else end - _time())
        return self._output(self.stdout), self._output(self.stderr)

    def _write_some(self, descriptor):
        """Write what surely fits; return whether this was all that is to be written."""
        try:
            part = self._input[self._input_offset:self._input_offset + _PIPE_BUF]
            self._input_offset += os.write(descriptor, part)
        except BrokenPipeError:
            return True
        return self._input_offset >= len(self._input)

    def _output(self, stream):
        if stream is None:
            return None
        data = b"".join(self._chunks[stream])
        if not self.text_mode:
            return data
        text = data.decode(stream.encoding, stream.errors or "strict")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _raise_timeout(self, timeout):
        def so_far(stream):
            return b"".join(self._chunks[stream]) if stream and self._chunks[stream] else None

        raise TimeoutExpired(
            self.args, timeout, output=so_far(self.stdout), stderr=so_far(self.stderr))


def _wait_for_end(pid, seconds):
    """Wait until the process has ended, at most for so long; return early now and then."""
    try:
        descriptor = os.pidfd_open(pid)
    except OSError:
        # No descriptors of processes here: look again soon.
        posix._wait_ready([], [], min(seconds, 0.01))
        return
    try:
        posix._wait_ready([descriptor], [], seconds)
    finally:
        os.close(descriptor)
