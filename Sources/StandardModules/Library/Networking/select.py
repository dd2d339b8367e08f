"""Waiting for several descriptors at once."""

import _select
from _select import (
    POLLERR, POLLHUP, POLLIN, POLLNVAL, POLLOUT, POLLPRI, POLLRDBAND, POLLRDNORM, POLLWRBAND, POLLWRNORM)

error = OSError
PIPE_BUF = 4096
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = 0x1, 0x2, 0x4, 0x8, 0x10
EPOLLRDNORM, EPOLLRDBAND, EPOLLWRNORM, EPOLLWRBAND, EPOLLMSG = 0x40, 0x80, 0x100, 0x200, 0x400
EPOLLRDHUP, EPOLLEXCLUSIVE, EPOLLWAKEUP = 0x2000, 1 << 28, 1 << 29
EPOLLONESHOT, EPOLLET = 1 << 30, 1 << 31
EPOLL_CLOEXEC = 0o2000000
POLLMSG, POLLRDHUP = 0x400, 0x2000
_EVENTS = POLLIN | POLLOUT | POLLPRI


def _descriptor(file):
    if isinstance(file, int):
        fd = file
    else:
        try:
            method = file.fileno
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        fd = method()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return fd


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait until a file of one of the lists is ready; return the three lists of those that are."""
    if timeout is not None:
        if not isinstance(timeout, (int, float)):
            raise TypeError("timeout must be a float or None")
        if timeout < 0:
            raise ValueError("timeout must be non-negative")
    lists = []
    for files in rlist, wlist, xlist:
        # A list is read as it is: its files may change it.
        if not isinstance(files, list):
            try:
                files = list(files)
            except TypeError:
                raise TypeError("arguments 1-3 must be sequences") from None
        lists.append([(file, _descriptor(file)) for file in files])
    events = {}
    for pairs, mask in zip(lists, (POLLIN, POLLOUT, POLLPRI)):
        for _, fd in pairs:
            events[fd] = events.get(fd, 0) | mask
    found = dict(_select.poll(list(events.items()), timeout))
    if any(mask & POLLNVAL for mask in found.values()):
        raise OSError(9, "Bad file descriptor")
    readable, writable = POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR
    return tuple(
        [file for file, fd in pairs if found.get(fd, 0) & mask]
        for pairs, mask in zip(lists, (readable, writable, POLLPRI)))


class _Unpickled:
    def __reduce_ex__(self, protocol, /):
        raise TypeError(f"cannot pickle 'select.{type(self).__name__}' object")


class poll(_Unpickled):
    """Descriptors with the events that are waited for."""

    def __init__(self):
        self._events = {}

    def register(self, fd, eventmask=_EVENTS, /):
        """Wait for the descriptor from now on."""
        fd = _descriptor(fd)
        if not isinstance(eventmask, int):
            raise TypeError(f"'{type(eventmask).__name__}' object cannot be interpreted as an integer")
        if not 0 <= eventmask <= 0xffff:
            raise (ValueError if eventmask < 0 else OverflowError)(
                "value must be positive" if eventmask < 0 else "Python int too large for C unsigned short")
        self._events[fd] = eventmask

    def modify(self, fd, eventmask, /):
        """Change what is waited for."""
        fd = _descriptor(fd)
        if fd not in self._events:
            raise FileNotFoundError(2, "No such file or directory")
        self.register(fd, eventmask)

    def unregister(self, fd, /):
        """Do not wait for the descriptor any more."""
        del self._events[_descriptor(fd)]

    def poll(self, timeout=None, /):
        """Wait, for at most so many milliseconds; return (fd, events) of what is ready."""
        if timeout is not None:
            if not isinstance(timeout, (int, float)):
                raise TypeError("timeout must be an integer or None")
            timeout = None if timeout < 0 else timeout / 1000
        return _select.poll(list(self._events.items()), timeout)


class epoll(_Unpickled):
    """As poll(), with the methods of the Linux interface; level-triggered or once only."""

    def __init__(self, sizehint=-1, flags=0):
        if sizehint != -1 and sizehint <= 0:
            raise ValueError("negative sizehint")
        self._events = {}
        self._fd = None
        self.closed = False

    @classmethod
    def fromfd(cls, fd):
        raise NotImplementedError("Baton's epoll objects wait without a descriptor")

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed epoll object")

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        """Forget all descriptors."""
        self.closed = True
        self._events = {}
        if self._fd is not None:
            import posix

            fd, self._fd = self._fd, None
            posix.close(fd)

    def __del__(self):
        self.close()

    def fileno(self):
        """Return a descriptor that is readable when one of those that are waited for is ready."""
        self._check_open()
        if self._fd is None:
            self._fd = _select.open_epoll()
            for fd, events in self._events.items():
                _select.change_epoll(self._fd, 0, fd, events)
        return self._fd

    def _show(self, operation, fd, events=0):
        """Tells whoever waits on the descriptor: 0 adds, 1 changes, 2 removes."""
        if self._fd is not None:
            _select.change_epoll(self._fd, operation, fd, events)

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Wait for the descriptor from now on."""
        self._check_open()
        fd = _descriptor(fd)
        if fd in self._events:
            raise FileExistsError(17, "File exists")
        self._check_descriptor(fd)
        self._show(0, fd, eventmask)
        self._events[fd] = eventmask

    @staticmethod
    def _check_descriptor(fd):
        import posix
        import stat

        mode = posix.fstat(fd).st_mode
        if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
            raise PermissionError(1, "Operation not permitted")

    def modify(self, fd, eventmask):
        """Change what is waited for."""
        self._check_open()
        fd = _descriptor(fd)
        if fd not in self._events:
            raise FileNotFoundError(2, "No such file or directory")
        self._show(1, fd, eventmask)
        self._events[fd] = eventmask

    def unregister(self, fd):
        """Do not wait for the descriptor any more."""
        self._check_open()
        fd = _descriptor(fd)
        if fd not in self._events:
            raise FileNotFoundError(2, "No such file or directory")
        self._show(2, fd)
        del self._events[fd]

    def poll(self, timeout=None, maxevents=-1):
        """Wait, for at most so many seconds; return (fd, events) of what is ready."""
        self._check_open()
        if maxevents != -1 and maxevents <= 0:
            raise ValueError(f"maxevents must be greater than 0, got {maxevents}")
        if timeout is not None and timeout < 0:
            timeout = None
        watched = [(fd, mask & 0xffff) for fd, mask in self._events.items() if mask]
        found = [(fd, mask) for fd, mask in _select.poll(watched, timeout) if not mask & POLLNVAL]
        if maxevents != -1:
            found = found[:maxevents]
        for fd, _ in found:
            if self._events[fd] & EPOLLONESHOT:
                self._events[fd] = 0
        return found

# CPython has them in C.
__builtin_functions__ = ("select",)
