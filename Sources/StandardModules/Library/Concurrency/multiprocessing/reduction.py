"""How objects are written for other processes."""

import array
import copyreg
import functools
import io
import os
import pickle
import sys

from multiprocessing import context

__all__ = ["send_handle", "recv_handle", "ForkingPickler", "register", "dump"]

HAVE_SEND_HANDLE = True


def _socket_reducers():
    """Who has sockets has loaded their module: it is not loaded for others."""
    sockets = sys.modules.get("socket")
    return {sockets.socket: _reduce_socket} if hasattr(sockets, "socket") else {}


def _reduce_socket(sock):
    return _rebuild_socket, (DupFd(sock.fileno()), sock.family, sock.type, sock.proto)


def _rebuild_socket(descriptor, family, type, proto):
    import socket

    return socket.socket(family, type, proto, fileno=descriptor.detach())


class ForkingPickler(pickle.Pickler):
    """A pickler that knows of things which only processes of one family can share."""

    _extra_reducers = {}

    def __init__(self, *args):
        super().__init__(*args)
        self.dispatch_table = {**copyreg.dispatch_table, **_socket_reducers(), **self._extra_reducers}

    @classmethod
    def register(cls, type, reduce):
        """Choose how objects of a class are written."""
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        """Return the object as bytes."""
        buffer = io.BytesIO()
        cls(buffer, protocol).dump(obj)
        return buffer.getvalue()

    loads = staticmethod(pickle.loads)


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    """Write an object to a file."""
    ForkingPickler(file, protocol).dump(obj)


def sendfds(sock, fds):
    """Send descriptors through a Unix socket."""
    import socket

    numbers = array.array("i", fds)
    sock.sendmsg([bytes([len(numbers) % 256])], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, numbers)])


def recvfds(sock, size):
    """Receive at most so many descriptors."""
    import socket

    numbers = array.array("i")
    room = socket.CMSG_SPACE(numbers.itemsize * size)
    message, others, flags, address = sock.recvmsg(1, room)
    if not message and not others:
        raise EOFError
    if len(others) != 1:
        raise RuntimeError(f"received {len(others)} items of ancdata")
    level, kind, data = others[0]
    if level != socket.SOL_SOCKET or kind != socket.SCM_RIGHTS:
        raise RuntimeError("Invalid data received")
    numbers.frombytes(data[:len(data) // numbers.itemsize * numbers.itemsize])
    if len(numbers) % 256 != message[0]:
        raise AssertionError(f"Len is {len(numbers):n} but msg[0] is {message[0]!r}")
    return list(numbers)


def send_handle(conn, handle, destination_pid):
    """Send a descriptor through a connection."""
    import socket

    with socket.fromfd(conn.fileno(), socket.AF_UNIX, socket.SOCK_STREAM) as sock:
        sendfds(sock, [handle])


def recv_handle(conn):
    """Receive a descriptor."""
    import socket

    with socket.fromfd(conn.fileno(), socket.AF_UNIX, socket.SOCK_STREAM) as sock:
        return recvfds(sock, 1)[0]


def DupFd(fd):
    """Return something of which another process can make a descriptor."""
    popen = context.get_spawning_popen()
    if popen is not None:
        return popen.DupFd(popen.duplicate_for_child(fd))
    from multiprocessing import resource_sharer

    return resource_sharer.DupFd(fd)


def _rebuild_partial(func, args, keywords):
    return functools.partial(func, *args, **keywords)


register(functools.partial, lambda p: (_rebuild_partial, (p.func, p.args, p.keywords or {})))
