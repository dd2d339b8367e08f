"""Pipes between processes, through which objects are sent."""

import errno
import os
import posix
import struct
import tempfile
import time
import itertools

from multiprocessing import reduction, util
from multiprocessing.context import AuthenticationError, BufferTooShort

__all__ = ["Client", "Listener", "Pipe", "wait"]

BUFSIZE = 8192
CONNECTION_TIMEOUT = 20.0
_ForkingPickler = reduction.ForkingPickler
_counter = itertools.count()

default_family = "AF_UNIX"
families = ["AF_INET", "AF_UNIX"]


class _ConnectionBase:
    """One end of a pipe."""

    _handle = None

    def __init__(self, handle, readable=True, writable=True):
        handle = handle.__index__()
        if handle < 0:
            raise ValueError("invalid handle")
        if not readable and not writable:
            raise ValueError("at least one of `readable` and `writable` must be True")
        self._handle = handle
        self._readable = readable
        self._writable = writable

    def __del__(self):
        if self._handle is not None:
            self.close()

    def _check_closed(self):
        if self._handle is None:
            raise OSError("handle is closed")

    def _check_readable(self):
        self._check_closed()
        if not self._readable:
            raise OSError("connection is write-only")

    def _check_writable(self):
        self._check_closed()
        if not self._writable:
            raise OSError("connection is read-only")

    @property
    def closed(self):
        """Is this end closed?"""
        return self._handle is None

    @property
    def readable(self):
        """Can something be received?"""
        return self._readable

    @property
    def writable(self):
        """Can something be sent?"""
        return self._writable

    def fileno(self):
        """Return the descriptor."""
        self._check_closed()
        return self._handle

    def close(self):
        """Close this end."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            os.close(handle)

    def send_bytes(self, buf, offset=0, size=None):
        """Send bytes as one message."""
        self._check_writable()
        data = bytes(buf)
        if offset < 0:
            raise ValueError("offset is negative")
        if len(data) < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > len(data):
            raise ValueError("buffer length < offset + size")
        self._send_bytes(data[offset:offset + size])

    def send(self, obj):
        """Send an object, which must be picklable."""
        self._check_writable()
        self._send_bytes(_ForkingPickler.dumps(obj))

    def recv_bytes(self, maxlength=None):
        """Receive a message as bytes."""
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        data = self._recv_bytes(maxlength)
        if data is None:
            if self._writable:
                self._readable = False
            else:
                self.close()
            raise OSError("bad message length")
        return data

    def recv_bytes_into(self, buf, offset=0):
        """Receive a message into a buffer; return its length."""
        self._check_readable()
        if offset < 0:
            raise ValueError("negative offset")
        with memoryview(buf) as view, view.cast("B") as room:
            if offset > len(room):
                raise ValueError("offset too large")
            data = self._recv_bytes()
            if len(room) < offset + len(data):
                raise BufferTooShort(data)
            room[offset:offset + len(data)] = data
            return len(data)

    def recv(self):
        """Receive an object."""
        self._check_readable()
        return _ForkingPickler.loads(self._recv_bytes())

    def poll(self, timeout=0.0):
        """Is something there to be received?"""
        self._check_readable()
        return bool(wait([self], timeout))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


class Connection(_ConnectionBase):
    """One end of a pipe or socket."""

    def _write(self, data):
        while data:
            count = os.write(self._handle, data)
            data = data[count:]

    def _read(self, size):
        parts = []
        while size > 0:
            part = os.read(self._handle, min(size, 1 << 20))
            if not part:
                if parts:
                    raise OSError("got end of file during message")
                raise EOFError
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _send_bytes(self, data):
        # The length goes before: four bytes, or, behind -1, eight.
        size = len(data)
        header = struct.pack("!i", size) if size <= 0x7FFFFFFF else struct.pack("!iQ", -1, size)
        self._write(header + data)

    def _recv_bytes(self, maxsize=None):
        size, = struct.unpack("!i", self._read(4))
        if size == -1:
            size, = struct.unpack("!Q", self._read(8))
        if maxsize is not None and size > maxsize:
            return None
        return self._read(size)


def Pipe(duplex=True):
    """Return two connected ends; with duplex=False one to receive and one to send."""
    if duplex:
        import socket

        one, other = socket.socketpair()
        # Whatever the default timeout: their ends wait.
        one.setblocking(True)
        other.setblocking(True)
        return Connection(one.detach()), Connection(other.detach())
    reading, writing = os.pipe()
    return Connection(reading, writable=False), Connection(writing, readable=False)


def wait(object_list, timeout=None):
    """Wait until something can be received; return the objects of which that is true."""
    objects = {}
    for obj in object_list:
        objects.setdefault(obj if isinstance(obj, int) else obj.fileno(), []).append(obj)
    ready, _ = posix._wait_ready(list(objects), [], timeout)
    return [obj for descriptor in ready for obj in objects[descriptor]]


# MARK: Between strangers

def address_type(address):
    """Return the family of an address."""
    if type(address) is tuple:
        return "AF_INET"
    if type(address) is str and address.startswith("\\\\"):
        return "AF_PIPE"
    if type(address) is str or util.is_abstract_socket_namespace(address):
        return "AF_UNIX"
    raise ValueError(f"address type of {address!r} unrecognized")


def _validate_family(family):
    if family == "AF_PIPE":
        raise ValueError(f"Family {family} is not recognized.")


def arbitrary_address(family):
    """Return an address that is free."""
    if family == "AF_INET":
        return "localhost", 0
    if family == "AF_UNIX":
        return tempfile.mktemp(prefix="listener-", dir=util.get_temp_dir())
    raise ValueError("unrecognized family")


class Listener:
    """Waits for connections of other processes."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        import socket

        family = family or (address and address_type(address)) or default_family
        address = address or arbitrary_address(family)
        _validate_family(family)
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError("authkey should be a byte string")
        self._authkey = authkey
        self._family = family
        self._last_accepted = None
        self._socket = socket.socket(getattr(socket, family))
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.setblocking(True)
            self._socket.bind(address)
            self._socket.listen(backlog)
            self._address = self._socket.getsockname()
        except OSError:
            self._socket.close()
            raise
        self._unlink = None
        if family == "AF_UNIX" and not util.is_abstract_socket_namespace(address):
            self._unlink = util.Finalize(self, os.unlink, args=(address,), exitpriority=0)

    def accept(self):
        """Return the next connection."""
        if self._socket is None:
            raise OSError("listener is closed")
        connected, self._last_accepted = self._socket.accept()
        connected.setblocking(True)
        connection = Connection(connected.detach())
        if self._authkey is not None:
            deliver_challenge(connection, self._authkey)
            answer_challenge(connection, self._authkey)
        return connection

    def close(self):
        """End listening."""
        if self._socket is not None:
            sock, self._socket = self._socket, None
            sock.close()
            if self._unlink is not None:
                self._unlink()

    @property
    def address(self):
        """Where it listens."""
        return self._address

    @property
    def last_accepted(self):
        """Where the last connection has come from."""
        return self._last_accepted

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Client(address, family=None, authkey=None):
    """Return a connection to a listener."""
    import socket

    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError("authkey should be a byte string")
    family = family or address_type(address)
    _validate_family(family)
    with socket.socket(getattr(socket, family)) as sock:
        sock.setblocking(True)
        sock.connect(address)
        connection = Connection(sock.detach())
    if authkey is not None:
        answer_challenge(connection, authkey)
        deliver_challenge(connection, authkey)
    return connection


_CHALLENGE, _WELCOME, _FAILURE = b"#CHALLENGE#", b"#WELCOME#", b"#FAILURE#"
_DIGEST = b"{sha256}"


def _digest(authkey, message):
    import hmac

    return _DIGEST + hmac.new(authkey, message, "sha256").digest()


def deliver_challenge(connection, authkey):
    """Let the other side prove that it knows the key."""
    import hmac

    if not isinstance(authkey, bytes):
        raise ValueError(f"Authkey must be bytes, not {type(authkey)!s}")
    message = _DIGEST + os.urandom(40)
    connection.send_bytes(_CHALLENGE + message)
    response = connection.recv_bytes(256)
    if hmac.compare_digest(response, _digest(authkey, message)):
        connection.send_bytes(_WELCOME)
    else:
        connection.send_bytes(_FAILURE)
        raise AuthenticationError("digest received was wrong")


def answer_challenge(connection, authkey):
    """Prove to the other side that the key is known here."""
    if not isinstance(authkey, bytes):
        raise ValueError(f"Authkey must be bytes, not {type(authkey)!s}")
    message = connection.recv_bytes(256)
    if not message.startswith(_CHALLENGE):
        raise AuthenticationError(f"Protocol error, expected challenge: {message=}")
    connection.send_bytes(_digest(authkey, message[len(_CHALLENGE):]))
    if connection.recv_bytes(256) != _WELCOME:
        raise AuthenticationError("digest sent was rejected")


# MARK: Messages in XML

class ConnectionWrapper:
    """An end whose objects are written in another way."""

    def __init__(self, conn, dumps, loads):
        self._conn = conn
        self._dumps = dumps
        self._loads = loads
        for name in ("fileno", "close", "poll", "recv_bytes", "send_bytes"):
            setattr(self, name, getattr(conn, name))

    def send(self, obj):
        """Send an object."""
        self._conn.send_bytes(self._dumps(obj))

    def recv(self):
        """Receive an object."""
        return self._loads(self._conn.recv_bytes())


def _xml_dumps(obj):
    import xmlrpc.client

    return xmlrpc.client.dumps((obj,), None, None, None, 1).encode()


def _xml_loads(text):
    import xmlrpc.client

    (obj,), _ = xmlrpc.client.loads(text.decode())
    return obj


class XmlListener(Listener):
    """A listener whose connections speak XML."""

    def accept(self):
        """Return the next connection."""
        return ConnectionWrapper(super().accept(), _xml_dumps, _xml_loads)


def XmlClient(*args, **kwds):
    """Return a connection to such a listener."""
    return ConnectionWrapper(Client(*args, **kwds), _xml_dumps, _xml_loads)


# MARK: Sending connections

def _reduce_connection(connection):
    return _rebuild_connection, (
        reduction.DupFd(connection.fileno()), connection.readable, connection.writable)


def _rebuild_connection(descriptor, readable, writable):
    return Connection(descriptor.detach(), readable, writable)


reduction.register(Connection, _reduce_connection)
