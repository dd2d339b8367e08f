"""Processes of os: programs are started, waited for, and how they have ended."""

import os
import posix
import posixpath as path
from posix import _exit, fork, waitpid
from _os_files import fsencode

# Where scripts find these names, and what their reprs say.
__name__ = "os"

P_NOWAIT, P_NOWAITO, P_WAIT = 1, 1, 0


def wait():
    """Wait for any child process: its number and status."""
    return waitpid(-1, 0)


def wait3(options):
    """Wait for any child process: its number, status and what it has used."""
    return wait4(-1, options)


def wait4(pid, options):
    """Wait for a child process: its number, status and what it has used."""
    import resource

    pid, status, usage = posix._wait4(pid, options)
    return pid, status, resource.struct_rusage(usage)


class waitid_result(tuple):
    """What waitid() tells of a child."""

    n_fields = n_sequence_fields = 5
    n_unnamed_fields = 0
    __match_args__ = "si_pid", "si_uid", "si_signo", "si_status", "si_code"

    si_pid, si_uid, si_signo, si_status, si_code = (
        property(lambda self, index=index: self[index]) for index in range(5))

    def __repr__(self):
        fields = ", ".join(f"{name}={value!r}" for name, value in zip(self.__match_args__, self))
        return f"waitid_result({fields})"


waitid_result.__module__ = "posix"


def waitid(idtype, id, options, /):
    """Wait for a change of a child; None when there is none and the options do not wait."""
    change = posix._waitid(idtype, id, options)
    return None if change is None else waitid_result(change)


def WIFEXITED(status):
    """Has the process ended by itself?"""
    return status & 0x7F == 0


def WEXITSTATUS(status):
    """Return the exit status."""
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    """Has a signal ended the process?"""
    return 0 < status & 0x7F < 0x7F


def WTERMSIG(status):
    """Return the signal that has ended the process."""
    return status & 0x7F


def WIFSTOPPED(status):
    """Has a signal stopped the process?"""
    return status & 0xFF == 0x7F


def WSTOPSIG(status):
    """Return the signal that has stopped the process."""
    return status >> 8 & 0xFF


def WIFCONTINUED(status):
    """Does the process go on after a stop?"""
    return status == 0xFFFF


def WCOREDUMP(status):
    """Has the end of the process left a core dump?"""
    return WIFSIGNALED(status) and status & 0x80 != 0


def waitstatus_to_exitcode(status):
    """Return the exit status, or the negative number of the signal."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}")
    raise ValueError(f"invalid wait status: {status}")


def _checked_arguments(name, args):
    if not isinstance(args, (tuple, list)):
        raise TypeError(f"{name}() arg 2 must be a tuple or list")
    if not args:
        raise ValueError(f"{name}() arg 2 must not be empty")
    args = [fsencode(arg) for arg in args]
    if not args[0]:
        raise ValueError(f"{name}() arg 2 first element cannot be empty")
    return args


def execv(path, argv, /):
    """Run another program in this process."""
    posix._execute(path, _checked_arguments("execv", argv), None)


def execve(path, argv, env):
    """Run another program in this process, with another environment."""
    argv = _checked_arguments("execve", argv)
    if not hasattr(env, "keys"):
        raise TypeError("execve: environment must be a mapping object")
    entries = []
    for key, value in env.items():
        key = fsencode(key)
        if not key or b"=" in key[1:]:
            raise ValueError("illegal environment variable name")
        entries.append(key + b"=" + fsencode(value))
    posix._execute(path, argv, entries)


def _search(file, args, env):
    # What is not there is looked for further on; any other failure is the one to tell of.
    def run(name):
        if env is None:
            execv(name, args)
        else:
            execve(name, args, env)

    if path.dirname(file):
        return run(file)
    failure = last = None
    for folder in os.get_exec_path(env):
        name = path.join(folder, file) if isinstance(file, str) else path.join(fsencode(folder), file)
        try:
            run(name)
        except (FileNotFoundError, NotADirectoryError) as error:
            last = error
        except OSError as error:
            last = error
            failure = failure or error
    raise failure or last


def execvp(file, args):
    """Search and run another program in this process."""
    _search(file, args, None)


def execvpe(file, args, env):
    """Search and run another program in this process, with another environment."""
    _search(file, args, env)


def execl(file, *args):
    """Run another program in this process."""
    execv(file, args)


def execle(file, *args):
    """Run another program in this process, with another environment."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """Search and run another program in this process."""
    execvp(file, args)


def execlpe(file, *args):
    """Search and run another program in this process, with another environment."""
    execvpe(file, args[:-1], args[-1])


def _spawn(mode, file, args, env, run):
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    child = fork()
    if child == 0:
        try:
            if env is None:
                run(file, args)
            else:
                run(file, args, env)
        finally:
            _exit(127)
    if mode == P_NOWAIT:
        return child
    while True:
        _, status = waitpid(child, 0)
        if not WIFSTOPPED(status):
            return waitstatus_to_exitcode(status)


def spawnv(mode, file, args):
    """Run a program in a child; return its exit status, or its number with P_NOWAIT."""
    return _spawn(mode, file, args, None, execv)


def spawnve(mode, file, args, env):
    """As spawnv(), with another environment."""
    return _spawn(mode, file, args, env, execve)


def spawnvp(mode, file, args):
    """As spawnv(), after a search for the program."""
    return _spawn(mode, file, args, None, execvp)


def spawnvpe(mode, file, args, env):
    """As spawnvp(), with another environment."""
    return _spawn(mode, file, args, env, execvpe)


def spawnl(mode, file, *args):
    """As spawnv(), with the arguments one by one."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """As spawnve(), with the arguments one by one."""
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    """As spawnvp(), with the arguments one by one."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """As spawnvpe(), with the arguments one by one."""
    return spawnvpe(mode, file, args[:-1], args[-1])


def popen(cmd, mode="r", buffering=-1):
    """Return a stream to or from a command in a shell."""
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import subprocess

    name = "stdout" if mode == "r" else "stdin"
    process = subprocess.Popen(
        cmd, shell=True, text=True, bufsize=buffering, **{name: subprocess.PIPE})
    return _wrap_close(getattr(process, name), process)


class _wrap_close:
    """The stream of popen(); closing it waits for the command."""

    def __init__(self, stream, proc):
        self._stream = stream
        self._proc = proc

    def close(self):
        """Close the stream; return None or the command's status."""
        self._stream.close()
        code = self._proc.wait()
        return None if code == 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)

# CPython has them in C.
__builtin_functions__ = (
    "WCOREDUMP", "WEXITSTATUS", "WIFCONTINUED", "WIFEXITED", "WIFSIGNALED", "WIFSTOPPED", "WSTOPSIG", "WTERMSIG",
    "execv", "execve", "wait", "wait3", "wait4", "waitid", "waitstatus_to_exitcode",
)  # fmt: skip
