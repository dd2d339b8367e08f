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
    "waitstatus_to_exitcode", "getcwdb", "utime", "process_cpu_count", "sched_getaffinity",
]  # fmt: skip
__all__ += [entry for entry in dir(posix) if entry[0] != "_"]

name = "posix"
linesep = "\n"
sys.modules["os.path"] = path
error = OSError

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
WNOHANG, WUNTRACED = 1, 2
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

def wait():
    """Wait for any child process: its number and status."""
    return waitpid(-1, 0)


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


def waitstatus_to_exitcode(status):
    """Return the exit status, or the negative number of the signal."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    raise ValueError(f"invalid wait status: {status}")


def execv(path, args):
    """Run another program in this process."""
    posix._execute(fsdecode(path), [fsdecode(arg) for arg in args], None)


def execve(path, args, env):
    """Run another program in this process, with another environment."""
    entries = [f"{key}={value}" for key, value in env.items()]
    posix._execute(fsdecode(path), [fsdecode(arg) for arg in args], entries)


def execvpe(file, args, env):
    """Search and run another program in this process, with another environment."""
    if path.dirname(file):
        return execve(file, args, env)
    for folder in get_exec_path(env):
        try:
            execve(path.join(folder, file), args, env)
        except (FileNotFoundError, NotADirectoryError) as error:
            last = error
    raise last


def execvp(file, args):
    """Search and run another program in this process."""
    execvpe(file, args, environ)


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


def process_cpu_count():
    """Return the number of CPUs that this process may use."""
    return cpu_count()


def sched_getaffinity(pid, /):
    """Return the set of CPUs that a process may use."""
    return set(range(cpu_count()))


def popen(cmd, mode="r", buffering=-1):
    """Return a stream to or from a command in a shell."""
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    reading, writing = pipe()
    child = fork()
    if child == 0:
        dup2(*((writing, 1) if mode == "r" else (reading, 0)))
        try:
            execv("/bin/sh", ["sh", "-c", cmd])
        except OSError:
            _exit(127)
    close(writing if mode == "r" else reading)
    return _Pipe(fdopen(reading if mode == "r" else writing, mode), child)


class _Pipe:
    """The stream of popen(); closing it waits for the command."""

    def __init__(self, stream, child):
        self._stream = stream
        self._child = child

    def close(self):
        """Close the stream; return None or the command's status."""
        self._stream.close()
        if self._child is None:
            return None
        _, status = waitpid(self._child, 0)
        self._child = None
        code = waitstatus_to_exitcode(status)
        return None if code == 0 else code if code < 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)
