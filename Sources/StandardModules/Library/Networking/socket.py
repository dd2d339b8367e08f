"""Sockets: connections and datagrams over the network or within the machine."""

import _socket
import io
import os
import warnings
from _socket import (
    CMSG_LEN, CMSG_SPACE, SocketType, close, dup, getdefaulttimeout, gethostbyname, gethostname,
    getprotobyname, getservbyname, getservbyport, has_ipv6, htonl, htons, if_indextoname, if_nameindex,
    if_nametoindex, inet_aton, inet_ntoa, inet_ntop, inet_pton, ntohl, ntohs, setdefaulttimeout)
from _socket_transfer import _GiveupOnSendfile
from enum import IntEnum, IntFlag
from errno import EAGAIN, EBADF

error = OSError
timeout = TimeoutError
EWOULDBLOCK = EAGAIN


class herror(OSError):
    """The old functions of the resolver have failed."""


class gaierror(OSError):
    """The resolver has failed."""


__all__ = [
    "fromfd", "getfqdn", "create_connection", "create_server", "has_dualstack_ipv6", "AddressFamily",
    "SocketKind", "AddressInfo", "MsgFlag", "socketpair", "send_fds", "recv_fds", "SocketType", "CMSG_LEN",
    "CMSG_SPACE", "close", "dup", "error", "gaierror", "getaddrinfo", "getdefaulttimeout",
    "gethostbyaddr", "gethostbyname", "gethostbyname_ex", "gethostname", "getnameinfo", "getprotobyname",
    "getservbyname", "getservbyport", "has_ipv6", "herror", "htonl", "htons", "if_indextoname",
    "if_nameindex", "if_nametoindex", "inet_aton", "inet_ntoa", "inet_ntop", "inet_pton", "ntohl", "ntohs",
    "setdefaulttimeout", "socket", "timeout",
]


def _constants(*prefixes):
    return {
        name: value for name, value in vars(_socket).items()
        if name.startswith(prefixes) and isinstance(value, int)}


def _enumeration(kind, name, *prefixes):
    rows = sorted(_constants(*prefixes).items(), key=lambda row: (row[1], row[0]))
    made = kind(name, rows, module="socket")
    globals().update(made.__members__)
    return made


AddressFamily = _enumeration(IntEnum, "AddressFamily", "AF_")
SocketKind = _enumeration(IntEnum, "SocketKind", "SOCK_")
MsgFlag = _enumeration(IntFlag, "MsgFlag", "MSG_")
AddressInfo = _enumeration(IntFlag, "AddressInfo", "AI_")
for _name, _value in _constants(
        "EAI_", "INADDR_", "IPPORT_", "IPPROTO_", "IPV6_", "IP_", "NI_", "SCM_", "SHUT_", "SOL_", "SOMAXCONN",
        "SO_", "TCP_").items():
    globals()[_name] = _value
    __all__.append(_name)
__all__ += [*AddressFamily.__members__, *SocketKind.__members__, *MsgFlag.__members__, *AddressInfo.__members__]
del _name, _value


def _member(value, enumeration):
    """The enumeration's member, or the number when it has none."""
    try:
        return enumeration(value)
    except ValueError:
        return value


class socket(_socket.socket):
    """One end of a connection, or what waits for connections."""

    from _socket_transfer import (
        _check_sendfile_params, _sendfile_use_send, _sendfile_use_sendfile, recvmsg_into, sendfile)

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._io_refs = 0
        self._closed = False
        super().__init__(family, type, proto, fileno)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        closed = getattr(self, "_closed", False)
        parts = [
            f"<{type(self).__module__}.{type(self).__qualname__}{' [closed]' if closed else ''} "
            f"fd={self.fileno()}, family={self.family}, type={self.type}, proto={self.proto}"]
        if not closed:
            for label, method in ("laddr", self.getsockname), ("raddr", self.getpeername):
                try:
                    address = method()
                except OSError:
                    continue
                if address:
                    parts.append(f"{label}={address}")
        return ", ".join(parts) + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    def __del__(self):
        if self.fileno() >= 0:
            warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self, stacklevel=2)
            _socket.socket.close(self)

    @property
    def family(self):
        """Read-only access to the address family for this socket."""
        return _member(super().family, AddressFamily)

    @property
    def type(self):
        """Read-only access to the socket type."""
        return _member(super().type, SocketKind)

    def dup(self):
        """A new socket of the same system resource."""
        copy = type(self)(self.family, self.type, self.proto, fileno=dup(self.fileno()))
        copy.settimeout(self.gettimeout())
        return copy

    def accept(self):
        """Wait for a connection; return its socket and the address of its other end."""
        descriptor, address = self._accept()
        accepted = socket(self.family, self.type, self.proto, fileno=descriptor)
        if getdefaulttimeout() is None and self.gettimeout():
            accepted.setblocking(True)
        return accepted, address

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        """Send several buffers as one message, with ancillary data."""
        return self._sendmsg(list(buffers), list(ancdata), flags, address)

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file over the connection; the modes are those of open(): r, w, b."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writing = "w" in mode
        reading = "r" in mode or not writing
        binary = "b" in mode
        raw = SocketIO(self, ("r" if reading else "") + ("w" if writing else ""))
        self._io_refs += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if not binary:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reading and writing:
            buffer = _BufferedPair(raw, buffering)
        elif reading:
            buffer = io.BufferedReader(raw, buffering)
        else:
            buffer = io.BufferedWriter(raw, buffering)
        if binary:
            return buffer
        text = io.TextIOWrapper(buffer, io.text_encoding(encoding), errors, newline)
        text.mode = mode
        return text

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _real_close(self):
        _socket.socket.close(self)

    def close(self):
        """Close the socket, once no file of makefile() needs it any more."""
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def detach(self):
        """Give the descriptor away: the object is closed, the descriptor is not."""
        self._closed = True
        return super().detach()

    def get_inheritable(self):
        """Get the inheritable flag of the socket"""
        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        """Set the inheritable flag of the socket"""
        os.set_inheritable(self.fileno(), inheritable)


# MARK: Files over sockets

class SocketIO(io.RawIOBase):
    """A connection as a raw stream."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        self._sock = sock
        self._mode = mode if "b" in mode else mode + "b"
        self._reading = "r" in mode
        self._writing = "w" in mode
        self._timeout_occurred = False

    @property
    def mode(self):
        return self._mode

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")

    def _receive(self, method, argument):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not self._reading:
            self._unsupported("File or stream is not readable.")
        if self._timeout_occurred:
            raise OSError("cannot read from timed out object")
        try:
            return method(argument)
        except TimeoutError:
            self._timeout_occurred = True
            raise
        except BlockingIOError:
            return None

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        return self._receive(self._sock.recv, size)

    def readinto(self, buffer, /):
        return self._receive(self._sock.recv_into, buffer)

    def readall(self):
        parts = []
        while True:
            part = self.read(65536)
            if not part:
                return b"".join(parts) if parts or part is not None else None
            parts.append(part)

    def readline(self, size=-1, /):
        line = b""
        while size < 0 or len(line) < size:
            byte = self.read(1)
            if not byte:
                break
            line += byte
            if byte == b"\n":
                break
        return line

    def write(self, data, /):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not self._writing:
            self._unsupported("File or stream is not writable.")
        try:
            return self._sock.send(data)
        except BlockingIOError:
            return None

    def readable(self):
        self._check_open()
        return self._reading

    def writable(self):
        self._check_open()
        return self._writing

    def seekable(self):
        self._check_open()
        return False

    def fileno(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self._sock.fileno()

    def close(self):
        if not self.closed:
            super().close()
            self._sock._decref_socketios()
            self._sock = None


class _BufferedPair(io.BufferedIOBase):
    """Reads and writes have a buffer each."""

    def __init__(self, raw, buffer_size):
        self.reader = io.BufferedReader(raw, buffer_size)
        self.writer = io.BufferedWriter(raw, buffer_size)
        for name in "read", "read1", "readline", "readlines", "readinto", "peek", "readable":
            setattr(self, name, getattr(self.reader, name))
        for name in "write", "writelines", "flush", "writable":
            setattr(self, name, getattr(self.writer, name))

    @property
    def closed(self):
        return self.writer.closed

    def close(self):
        self.writer.close()
        self.reader.close()


# MARK: Functions

def fromfd(fd, family, type, proto=0):
    """A socket of a copy of the descriptor."""
    return socket(family, type, proto, dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected to each other; Unix sockets unless a family is given."""
    family = AF_UNIX if family is None else family
    first, second = _socket._socketpair(family, type, proto)
    return socket(family, type, proto, first), socket(family, type, proto, second)


def send_fds(sock, buffers, fds, flags=0, address=None):
    """Send descriptors over a Unix socket."""
    import array

    return sock.sendmsg(buffers, [(SOL_SOCKET, SCM_RIGHTS, array.array("i", fds).tobytes())])


def recv_fds(sock, bufsize, maxfds, flags=0):
    """Receive data and at most so many descriptors."""
    import array

    fds = array.array("i")
    message, ancillary, flags, address = sock.recvmsg(bufsize, CMSG_LEN(maxfds * fds.itemsize))
    for level, type, data in ancillary:
        if level == SOL_SOCKET and type == SCM_RIGHTS:
            fds.frombytes(data[:len(data) - len(data) % fds.itemsize])
    return message, list(fds), flags, address


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Resolve host and port into a list of (family, type, proto, canonname, sockaddr)."""
    return [
        (_member(family, AddressFamily), _member(type, SocketKind), proto, name, address)
        for family, type, proto, name, address in _socket.getaddrinfo(
            host, port, family, type, proto, flags)]


def getnameinfo(sockaddr, flags):
    """Resolve an address into the names of its host and service."""
    return _socket.getnameinfo(sockaddr, flags)


def gethostbyname_ex(host):
    """The name, other names and IPv4 addresses of a host."""
    name, addresses = _socket._hostinfo(host)
    return name, [], addresses


def gethostbyaddr(host):
    """The name, other names and addresses of the host that has an address."""
    address = getaddrinfo(host, 0, type=SOCK_STREAM)[0][4]
    try:
        name = _socket.getnameinfo(address, NI_NAMEREQD)[0]
    except gaierror:
        raise herror(1, "Unknown host") from None
    return name, [], [address[0]]


def getfqdn(name=""):
    """The full name of a host; without one, of this machine."""
    name = name.strip()
    if not name or name in ("0.0.0.0", "::"):
        name = gethostname()
    try:
        hostname, aliases, _ = gethostbyaddr(name)
    except OSError:
        return name
    return next((alias for alias in [hostname, *aliases] if "." in alias), hostname)


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """Connect to (host, port), whichever of the host's addresses answers first in their order."""
    host, port = address
    errors = []
    for family, type, proto, _, target in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, type, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(target)
            errors.clear()
            return sock
        except OSError as failure:
            if not all_errors:
                errors.clear()
            errors.append(failure)
            if sock is not None:
                sock.close()
    if not errors:
        raise OSError("getaddrinfo returns an empty list")
    try:
        raise ExceptionGroup("create_connection failed", errors) if all_errors else errors[0]
    finally:
        errors.clear()


def has_dualstack_ipv6():
    """Can one socket take both IPv4 and IPv6 connections?"""
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except OSError:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens at (host, port)."""
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError("dualstack_ipv6 not supported on this platform")
        if family != AF_INET6:
            raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except OSError as failure:
            text = f"{failure.strerror} (while attempting to bind on address {address!r})"
            raise OSError(failure.errno, text) from None
        sock.listen(*(() if backlog is None else (backlog,)))
        return sock
    except OSError:
        sock.close()
        raise
