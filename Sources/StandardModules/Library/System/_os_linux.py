"""What only Linux has of `os`: descriptors of events, timers and memory, and extended attributes of files."""

import _linux
import sys
from operator import index

EFD_SEMAPHORE, EFD_NONBLOCK, EFD_CLOEXEC = 1, 0o4000, 0o2000000
TFD_TIMER_ABSTIME, TFD_TIMER_CANCEL_ON_SET, TFD_NONBLOCK, TFD_CLOEXEC = 1, 2, 0o4000, 0o2000000
MFD_CLOEXEC, MFD_ALLOW_SEALING, MFD_HUGETLB = 1, 2, 4
SPLICE_F_MOVE, SPLICE_F_NONBLOCK, SPLICE_F_MORE = 1, 2, 4
XATTR_CREATE, XATTR_REPLACE, XATTR_SIZE_MAX = 1, 2, 65536


def eventfd(initval, flags=EFD_CLOEXEC):
    """Creates and returns an event notification file descriptor."""
    if type(initval) is float:
        raise TypeError("an integer is required")
    if initval < 0:
        raise ValueError("value must be positive")
    if initval >= 1 << 32:
        raise OverflowError("Python int too large for C unsigned int")
    return _linux.eventfd(initval, flags)


def eventfd_read(fd):
    """Read eventfd value"""
    import posix

    return int.from_bytes(posix.read(fd, 8), sys.byteorder)


def eventfd_write(fd, value):
    """Write eventfd value."""
    import posix

    if value < 0:
        raise ValueError("value must be positive")
    posix.write(fd, index(value).to_bytes(8, sys.byteorder))


def memfd_create(name, flags=MFD_CLOEXEC):
    """Create an anonymous file that lives in memory."""
    return _linux.memfd(name, flags)


def timerfd_create(clockid, /, *, flags=TFD_CLOEXEC):
    """Create and return a timer file descriptor."""
    return _linux.timer(clockid, flags)


def timerfd_settime(fd, /, *, flags=0, initial=0.0, interval=0.0):
    """Alter a timer file descriptor's internal timer in seconds."""
    return _seconds(_linux.set_timer(fd, flags, _nanoseconds(initial), _nanoseconds(interval)))


def timerfd_settime_ns(fd, /, *, flags=0, initial=0, interval=0):
    """Alter a timer file descriptor's internal timer in nanoseconds."""
    return _linux.set_timer(fd, flags, initial, interval)


def timerfd_gettime(fd, /):
    """Return a tuple of a timer file descriptor's (interval, next expiration) in float seconds."""
    return _seconds(_linux.set_timer(fd, -1, 0, 0))


def timerfd_gettime_ns(fd, /):
    """Return a tuple of a timer file descriptor's (interval, next expiration) in nanoseconds."""
    return _linux.set_timer(fd, -1, 0, 0)


def _nanoseconds(seconds):
    return int(seconds * 1_000_000_000 // 1)


def _seconds(pair):
    return tuple([nanoseconds / 1_000_000_000 for nanoseconds in pair])


def splice(src, dst, count, offset_src=None, offset_dst=None, flags=0):
    """Transfer count bytes from one pipe to a descriptor or vice versa."""
    if count < 0:
        raise ValueError("negative value for 'count' not allowed")
    return _linux.splice(
        src, dst, count, -1 if offset_src is None else offset_src, -1 if offset_dst is None else offset_dst, flags)


def getxattr(path, attribute, *, follow_symlinks=True):
    """Return the value of extended attribute attribute on path."""
    return _linux.attribute(_checked(path, follow_symlinks, "getxattr"), attribute, follow_symlinks)


def setxattr(path, attribute, value, flags=0, *, follow_symlinks=True):
    """Set extended attribute attribute on path to value."""
    _linux.set_attribute(_checked(path, follow_symlinks, "setxattr"), attribute, follow_symlinks, value, flags)


def removexattr(path, attribute, *, follow_symlinks=True):
    """Remove extended attribute attribute on path."""
    _linux.remove_attribute(_checked(path, follow_symlinks, "removexattr"), attribute, follow_symlinks)


def listxattr(path=None, *, follow_symlinks=True):
    """Return a list of extended attributes on path."""
    names = _linux.attribute(_checked("." if path is None else path, follow_symlinks, "listxattr"), "", follow_symlinks)
    return [name.decode("utf-8", "surrogateescape") for name in names.split(b"\0")[:-1]]


# MARK: Users, groups, pseudo-terminals


def getresuid():
    """Return a tuple of the current process's real, effective, and saved user ids."""
    return _linux.identities(False)


def getresgid():
    """Return a tuple of the current process's real, effective, and saved group ids."""
    return _linux.identities(True)


def setresuid(ruid, euid, suid, /):
    """Set the current process's real, effective, and saved user ids."""
    _linux.set_identities(False, ruid, euid, suid)


def setresgid(rgid, egid, sgid, /):
    """Set the current process's real, effective, and saved group ids."""
    _linux.set_identities(True, rgid, egid, sgid)


def setgroups(groups, /):
    """Set the groups of the current process to list."""
    _linux.set_groups(groups)


def getgrouplist(user, group, /):
    """Returns a list of groups to which a user belongs."""
    return _linux.groups_of(user, group)


def initgroups(username, gid, /):
    """Initialize the group access list."""
    _linux.initialise_groups(username, gid)


def chroot(path):
    """Change root directory to path."""
    _linux.change_root(path)


def posix_openpt(oflag, /):
    """Open and return a file descriptor for a master pseudo-terminal device."""
    return _linux.open_terminal(oflag)


def grantpt(fd, /):
    """Grant access to the slave pseudo-terminal device."""
    _linux.grant_terminal(fd)


def unlockpt(fd, /):
    """Unlock a pseudo-terminal master/slave pair."""
    _linux.unlock_terminal(fd)


def ptsname(fd, /):
    """Return the name of the slave pseudo-terminal device."""
    return _linux.terminal_name(fd)


class sched_param(tuple):
    """How urgent a process is."""

    __module__ = "posix"
    __match_args__ = ("sched_priority",)
    n_fields = n_sequence_fields = 1
    n_unnamed_fields = 0

    def __new__(cls, sched_priority):
        return super().__new__(cls, (sched_priority,))

    sched_priority = property(lambda self: self[0], doc="the scheduling priority")

    def __repr__(self):
        return f"posix.sched_param(sched_priority={self[0]!r})"

    def __reduce__(self):
        return sched_param, (self[0],)


def _priority(param):
    if not isinstance(param, sched_param):
        raise TypeError("must have a sched_param object")
    number = index(param.sched_priority)
    if not -(2**63) <= number < 2**63:
        raise OverflowError("Python int too large to convert to C long")
    if not -(2**31) <= number < 2**31:
        raise OverflowError("sched_priority out of range")
    return number


def sched_getparam(pid, /):
    """Returns scheduling parameters for the process identified by pid."""
    return sched_param(_linux.schedule(pid)[1])


def sched_setparam(pid, param, /):
    """Set scheduling parameters for the process identified by pid."""
    _linux.set_schedule(pid, None, _priority(param))


def sched_getscheduler(pid, /):
    """Get the scheduling policy for the process identified by pid."""
    return _linux.schedule(pid)[0]


def sched_setscheduler(pid, policy, param, /):
    """Set the scheduling policy for the process identified by pid."""
    _linux.set_schedule(pid, policy, _priority(param))


def sched_rr_get_interval(pid, /):
    """Return the round-robin quantum for the process identified by pid, in seconds."""
    return _linux.schedule(pid)[2]


def sched_get_priority_min(policy):
    """Get the minimum scheduling priority for policy."""
    return _linux.priorities(policy)[0]


def sched_get_priority_max(policy):
    """Get the maximum scheduling priority for policy."""
    return _linux.priorities(policy)[1]


def _checked(path, follows, function):
    if isinstance(path, int) and path > 0 and not follows:
        raise ValueError(f"{function}: cannot use fd and follow_symlinks together")
    return path


# CPython has them in C.
__builtin_functions__ = (
    "eventfd", "eventfd_read", "eventfd_write", "memfd_create", "timerfd_create", "timerfd_settime", "timerfd_settime_ns",
    "timerfd_gettime", "timerfd_gettime_ns", "splice", "getxattr", "setxattr", "removexattr", "listxattr",
    "getresuid", "getresgid", "setresuid", "setresgid", "setgroups", "getgrouplist", "initgroups", "chroot",
    "posix_openpt", "grantpt", "unlockpt", "ptsname", "sched_getparam", "sched_setparam", "sched_getscheduler",
    "sched_setscheduler", "sched_rr_get_interval", "sched_get_priority_min", "sched_get_priority_max",
)  # fmt: skip
