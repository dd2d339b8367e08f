"""The operating system: files, directories, processes, the environment."""

import abc
import posix
import posixpath as path
import sys
from _collections_abc import MutableMapping
from _operator import index as _index
from posix import *
from posix import _exit
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep
from types import GenericAlias
from _os_files import DirEntry, PathLike, fsdecode, fsencode, scandir, walk
from _os_processes import (
    P_NOWAIT, P_NOWAITO, P_WAIT, WCOREDUMP, WEXITSTATUS, WIFCONTINUED, WIFEXITED, WIFSIGNALED,
    WIFSTOPPED, WSTOPSIG, WTERMSIG, _wrap_close, execl, execle, execlp, execlpe, execv, execve,
    execvp, execvpe, popen, spawnl, spawnle, spawnlp, spawnlpe, spawnv, spawnve, spawnvp, spawnvpe,
    wait, wait3, wait4, waitid, waitid_result, waitstatus_to_exitcode,
)  # fmt: skip
from _os_rare import (
    BytesEnviron, closerange, copy_file_range, ctermid, device_encoding, fwalk, getrandom, lockf,
    major, makedev, minor, pipe2, posix_fadvise, posix_fallocate, preadv, pwritev, readv, writev,
)  # fmt: skip

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
    "sched_getaffinity", "sched_setaffinity", "environb", "getenvb", "supports_bytes_environ",
    "closerange", "copy_file_range", "ctermid", "device_encoding", "fwalk", "getrandom", "lockf",
    "major", "makedev", "minor", "pipe2", "posix_fadvise", "posix_fallocate", "preadv", "pwritev",
    "readv", "writev", "posix_spawn", "posix_spawnp", "POSIX_SPAWN_OPEN", "POSIX_SPAWN_CLOSE",
    "POSIX_SPAWN_DUP2",
]  # fmt: skip
__all__ += [entry for entry in dir(posix) if entry[0] != "_"]

_SPAWNING = ("posix_spawn", "posix_spawnp", "POSIX_SPAWN_OPEN", "POSIX_SPAWN_CLOSE", "POSIX_SPAWN_DUP2")
_LINUX = (
    "eventfd", "eventfd_read", "eventfd_write", "EFD_CLOEXEC", "EFD_NONBLOCK", "EFD_SEMAPHORE", "memfd_create",
    "MFD_CLOEXEC", "MFD_ALLOW_SEALING", "MFD_HUGETLB", "timerfd_create", "timerfd_settime", "timerfd_settime_ns",
    "timerfd_gettime", "timerfd_gettime_ns", "TFD_CLOEXEC", "TFD_NONBLOCK", "TFD_TIMER_ABSTIME",
    "TFD_TIMER_CANCEL_ON_SET", "splice", "SPLICE_F_MOVE", "SPLICE_F_NONBLOCK", "SPLICE_F_MORE", "getxattr",
    "setxattr", "removexattr", "listxattr", "XATTR_CREATE", "XATTR_REPLACE", "XATTR_SIZE_MAX",
    "getresuid", "getresgid", "setresuid", "setresgid", "setgroups", "getgrouplist", "initgroups", "chroot",
    "posix_openpt", "grantpt", "unlockpt", "ptsname", "sched_param", "sched_getparam", "sched_setparam",
    "sched_getscheduler", "sched_setscheduler", "sched_rr_get_interval", "sched_get_priority_min",
    "sched_get_priority_max",
) if sys.platform == "linux" else ()  # fmt: skip
__all__ += _LINUX
# What CPython's posix has, and this module has in Python.
_OF_POSIX = (
    *_SPAWNING, *_LINUX, "closerange", "copy_file_range", "ctermid", "device_encoding", "getrandom", "lockf",
    "major", "makedev", "minor", "pipe2", "posix_fadvise", "posix_fallocate", "preadv", "pwritev",
    "readv", "writev", "scandir", "DirEntry", "wait", "wait3", "wait4", "waitid", "waitid_result",
    "execv", "execve", "utime", "sched_getaffinity", "sched_setaffinity",
)  # fmt: skip


def __getattr__(name):
    if name.startswith("supports_"):
        globals().update(_supported())
        if name in globals():
            return globals()[name]
    if name in _SPAWNING:
        import _os_spawn as module
    elif name in _LINUX:
        import _os_linux as module
    else:
        raise AttributeError(f"module 'os' has no attribute {name!r}")
    return getattr(module, name)


def _supported():
    """Which functions take what: sets that are made when one is asked for."""
    return {
        "supports_fd": {chown, listdir, scandir, stat, utime},
        "supports_effective_ids": set(),
        "supports_follow_symlinks": {chown, link, stat, utime},
        # Elsewhere the system does not show the folders that are open.
        "supports_dir_fd": set() if sys.platform != "linux" else {
            access, chmod, chown, link, lstat, mkdir, mkfifo, mknod, open, readlink, remove, rename, replace, rmdir,
            stat, symlink, unlink, utime,
        },
    }  # fmt: skip


def _posix_attribute(name):
    if name not in _OF_POSIX:
        raise AttributeError(f"module 'posix' has no attribute {name!r}")
    return getattr(sys.modules["os"], name)


posix.__getattr__ = _posix_attribute

name = "posix"
linesep = "\n"
sys.modules["os.path"] = path
error = OSError

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_UNAVAILABLE, EX_SOFTWARE = 0, 64, 65, 66, 69, 70
EX_OSERR, EX_IOERR, EX_NOPERM, EX_CONFIG = 71, 74, 77, 78


# What CPython falls back on is the same function here.
_fspath = fspath


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


def _nanoseconds(seconds):
    """A time of the system, rounded down."""
    if isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        if not -(2.0**63) <= seconds < 2.0**63:
            raise OverflowError("timestamp out of range for platform time_t")
        whole = seconds // 1
        return int(whole) * 1_000_000_000 + int((seconds - whole) * 1e9 // 1)
    return _index(seconds) * 1_000_000_000


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the times of the last access and change."""
    if isinstance(path, int):
        if dir_fd is not None:
            raise ValueError("utime: can't specify dir_fd without matching path")
        if not follow_symlinks:
            raise ValueError("utime: cannot use fd and follow_symlinks together")
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is not None:
        if not isinstance(ns, tuple) or len(ns) != 2:
            raise TypeError("utime: 'ns' must be a tuple of two ints")
        posix._utime(path, *ns, follow_symlinks, dir_fd)
    elif times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        access, change = times
        posix._utime(path, _nanoseconds(access), _nanoseconds(change), follow_symlinks, dir_fd)
    else:
        posix._utime(path, None, None, follow_symlinks, dir_fd)


# MARK: The environment

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


environb = BytesEnviron(environ, fsencode, fsdecode)
supports_bytes_environ = True


def getenv(key, default=None):
    """Return an environment variable, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """Return an environment variable as bytes, or the default."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """Return the directories in which programs are searched."""
    env = environ if env is None else env
    found = env.get("PATH")
    if env is not environ:
        # Environments of programs may have bytes.
        raw = env.get(b"PATH")
        if raw is not None:
            if found is not None:
                raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
            found = raw
    if isinstance(found, bytes):
        found = fsdecode(found)
    return (defpath if found is None else found).split(pathsep)


# MARK: Descriptors

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


def sched_getaffinity(pid, /):
    """Return the set of CPUs that a process may use."""
    numbers = posix._affinity(pid)
    return set(range(cpu_count())) if numbers is None else set(numbers)


def sched_setaffinity(pid, mask, /):
    """Choose the CPUs that a process may use."""
    posix._set_affinity(pid, list(mask))


def process_cpu_count():
    """Return the number of CPUs that this process may use."""
    return cpu_count() if posix._has_fixed_cpu_count() else len(sched_getaffinity(0))

# CPython has them in C.
__builtin_functions__ = ("get_terminal_size", "getcwdb", "sched_getaffinity", "sched_setaffinity", "utime")
