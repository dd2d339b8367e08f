"""The operating system: files, directories, processes, the environment."""

import abc
import posix
import posixpath as path
import stat as _stat
import sys
from _collections_abc import MutableMapping
from posix import *
from posix import _exit
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep
from types import GenericAlias

__all__ = [
    "altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path",
    "devnull", "SEEK_SET", "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "get_exec_path",
    "fdopen", "extsep", "_exit", "makedirs", "removedirs", "renames", "walk", "scandir",
    "DirEntry", "environ", "getenv", "PathLike", "execl", "execle", "execlp", "execlpe", "execv",
    "execve", "execvp", "execvpe", "popen", "terminal_size", "get_terminal_size", "wait",
    "WIFEXITED", "WEXITSTATUS", "WIFSIGNALED", "WTERMSIG", "WIFSTOPPED", "WSTOPSIG",
    "WIFCONTINUED", "WCOREDUMP", "waitstatus_to_exitcode", "wait3", "wait4", "waitid", "waitid_result",
    "P_WAIT", "P_NOWAIT", "P_NOWAITO", "spawnv", "spawnve", "spawnvp", "spawnvpe", "spawnl",
    "spawnle", "spawnlp", "spawnlpe", "getcwdb", "utime", "process_cpu_count",
    "sched_getaffinity", "sched_setaffinity",
]  # fmt: skip
__all__ += [entry for entry in dir(posix) if entry[0] != "_"]

name = "posix"
linesep = "\n"
sys.modules["os.path"] = path
error = OSError

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_UNAVAILABLE, EX_SOFTWARE = 0, 64, 65, 66, 69, 70
EX_OSERR, EX_IOERR, EX_NOPERM, EX_CONFIG = 71, 74, 77, 78
supports_dir_fd = supports_fd = supports_effective_ids = set()
supports_follow_symlinks = {stat}


# Paths --------------------------------------------------------------------------------------------

class PathLike(abc.ABC):
    """What has a path in the file system."""

    @abc.abstractmethod
    def __fspath__(self):
        """Return the path as text or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__")
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def fsencode(filename):
    """Return a path as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """Return a path as text."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def getcwdb():
    """Return the current directory as bytes."""
    return fsencode(getcwd())


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (curdir if isinstance(tail, str) else b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a directory, and those above it that become empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, make directories for the new name and remove empty ones of the old."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def utime(path, times=None, *, ns=None, follow_symlinks=True):
    """Set the times of the last access and change."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is not None:
        posix._utime(path, *ns)
    elif times is not None:
        access, change = times
        posix._utime(path, int(access * 1_000_000_000), int(change * 1_000_000_000))
    else:
        posix._utime(path, None, None)


# Directories --------------------------------------------------------------------------------------

class DirEntry:
    """An entry of a directory, as scandir() finds it."""

    __slots__ = "name", "path", "_inode", "_kind", "_status", "_link_status"

    def __init__(self, *arguments):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def inode(self):
        """Return the number of the file."""
        return self._inode

    def stat(self, *, follow_symlinks=True):
        """Return the status of the file; it is asked for once."""
        if follow_symlinks and self.is_symlink():
            if self._status is None:
                self._status = posix.stat(self.path)
            return self._status
        if self._link_status is None:
            self._link_status = posix.lstat(self.path)
        return self._link_status

    def _mode(self, follow_symlinks):
        if self._kind and not (follow_symlinks and self._kind == _stat.S_IFLNK):
            return self._kind
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode
        except FileNotFoundError:
            return 0

    def is_dir(self, *, follow_symlinks=True):
        """Is it a directory?"""
        return _stat.S_ISDIR(self._mode(follow_symlinks))

    def is_file(self, *, follow_symlinks=True):
        """Is it a regular file?"""
        return _stat.S_ISREG(self._mode(follow_symlinks))

    def is_symlink(self):
        """Is it a symbolic link?"""
        return _stat.S_ISLNK(self._mode(False))

    def is_junction(self):
        """Is it a junction? Only Windows has them."""
        return False

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    __class_getitem__ = classmethod(GenericAlias)


DirEntry.__module__ = "posix"


class ScandirIterator:
    """Iterates over the entries of a directory."""

    def __init__(self, folder):
        self._folder = folder
        self._entries = iter(posix._entries(folder))

    def __iter__(self):
        return self

    def __next__(self):
        name, inode, kind = next(self._entries)
        entry = object.__new__(DirEntry)
        entry.name, entry._inode, entry._kind = name, inode, kind
        entry.path = path.join(self._folder, name)
        entry._status = entry._link_status = None
        return entry

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


ScandirIterator.__module__ = "posix"


def scandir(path=None):
    """Return an iterator over the entries of a directory."""
    return ScandirIterator("." if path is None else fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Iterate over a tree of directories: path, names of directories, names of files."""
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    pending = [fspath(top)]
    while pending:
        top = pending.pop()
        if isinstance(top, tuple):
            yield top
            continue
        directories, files, below = [], [], []
        try:
            entries = scandir(top)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            if entry.is_dir():
                directories.append(entry.name)
                if not topdown and (followlinks or not entry.is_symlink()):
                    below.append(entry.path)
            else:
                files.append(entry.name)
        if topdown:
            yield top, directories, files
            for directory in reversed(directories):
                inner = path.join(top, directory)
                if followlinks or not path.islink(inner):
                    pending.append(inner)
        else:
            pending.append((top, directories, files))
            pending += reversed(below)


# The environment ----------------------------------------------------------------------------------

class _Environ(MutableMapping):
    """The environment variables; changes reach child processes."""

    def __init__(self, data):
        self._data = data

    def _checked(self, value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._checked(key), self._checked(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        unsetenv(self._checked(key))
        try:
            del self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(f"{key!r}: {value!r}" for key, value in self._data.items())
        return f"environ({{{items}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        from _collections_abc import Mapping

        return dict(self) | dict(other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        from _collections_abc import Mapping

        return dict(other) | dict(self) if isinstance(other, Mapping) else NotImplemented


environ = _Environ(
    {key: value for key, equal, value in (entry.partition("=") for entry in posix._environ()) if equal})


def getenv(key, default=None):
    """Return an environment variable, or the default."""
    return environ.get(key, default)


def get_exec_path(env=None):
    """Return the directories in which programs are searched."""
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


# Descriptors --------------------------------------------------------------------------------------

def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """Return a stream over a descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io

    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


class terminal_size(tuple):
    """Columns and lines of a terminal's window."""

    def __new__(cls, sequence):
        self = super().__new__(cls, sequence)
        if len(self) != 2:
            raise TypeError(f"os.terminal_size() takes a 2-sequence ({len(self)}-sequence given)")
        return self

    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fd=1, /):
    """Return the size of the terminal's window."""
    return terminal_size(posix._terminal_size(fd))


# Processes ----------------------------------------------------------------------------------------

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
    return pid, status, resource._usage(usage)


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
    for folder in get_exec_path(env):
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


def sched_getaffinity(pid, /):
    """Return the set of CPUs that a process may use."""
    numbers = posix._affinity(pid)
    return set(range(cpu_count())) if numbers is None else set(numbers)


def sched_setaffinity(pid, mask, /):
    """Choose the CPUs that a process may use."""
    posix._set_affinity(pid, list(mask))


def process_cpu_count():
    """Return the number of CPUs that this process may use."""
    return len(sched_getaffinity(0))


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
