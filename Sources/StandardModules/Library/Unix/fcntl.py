"""Calls on descriptors: flags, locks, the size of a terminal."""

import _terminal

globals().update(_terminal.control_constants)


def _descriptor(fd):
    number = fd if isinstance(fd, int) else None
    if number is None:
        try:
            number = fd.fileno()
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


def fcntl(fd, cmd, arg=0, /):
    """Perform an operation on a descriptor, with a number or with a structure, which comes back changed."""
    fd = _descriptor(fd)
    if isinstance(arg, int):
        return _terminal.control(fd, cmd, arg)
    data = _structure(arg)
    if len(data) > 1024:
        raise ValueError("fcntl string arg too long")
    return _terminal.exchange(fd, cmd, data, False)[1]


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    """Ask a device for something; a structure that can be changed is changed in place."""
    fd = _descriptor(fd)
    if isinstance(arg, int):
        return _terminal.control_device(fd, request, arg)
    data = _structure(arg)
    is_mutable = not isinstance(arg, (bytes, str)) and not memoryview(arg).readonly
    if len(data) > 1024 and not (is_mutable and mutate_flag):
        raise ValueError("ioctl string arg too long")
    result, data = _terminal.exchange(fd, request, data, True)
    if not is_mutable or not mutate_flag:
        return data
    with memoryview(arg) as view, view.cast("B") as whole:
        whole[:] = data
    return result


def _structure(arg):
    if isinstance(arg, str):
        return arg.encode()
    try:
        with memoryview(arg) as view:
            return view.tobytes()
    except TypeError:
        raise TypeError("an integer is required (got type " + type(arg).__name__ + ")") from None


def flock(fd, operation, /):
    """Lock or unlock a file."""
    _terminal.lock(_descriptor(fd), operation)


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    """Lock or unlock a part of a file for this process."""
    if not cmd & (LOCK_SH | LOCK_EX | LOCK_UN):
        raise ValueError("unrecognized lockf argument")
    _terminal.lock_range(_descriptor(fd), cmd, len, start, whence)

# CPython has them in C.
__builtin_functions__ = ("fcntl", "flock", "ioctl", "lockf")
