"""Connections by TLS: what is common to those over sockets and those over buffers, and the latter."""

import _tls
import socket as _socket
import weakref

from _ssl_certificates import Certificate, decode
from _ssl_errors import SSLError, gone

CHANNEL_BINDING_TYPES = ["tls-unique"]


class MemoryBIO:
    """Bytes between a program and its connection."""

    __slots__ = "_buffer", "_has_ended", "__weakref__"

    def __new__(cls, *arguments):
        if arguments:
            raise TypeError("MemoryBIO() takes no positional arguments")
        buffer = super().__new__(cls)
        buffer._buffer = _tls.buffer()
        buffer._has_ended = False
        return buffer

    def read(self, size=-1, /):
        return self._buffer.read(size)

    def write(self, b, /):
        if self._has_ended:
            raise SSLError("cannot write() after write_eof()")
        return self._buffer.write(b)

    def write_eof(self):
        self._has_ended = True
        self._buffer.end()

    @property
    def pending(self):
        return self._buffer.count()

    @property
    def eof(self):
        return self._has_ended and not self.pending


class SSLSession:
    """What a later connection can go on with."""

    __slots__ = "_native", "_context", "id", "time", "timeout", "has_ticket", "ticket_lifetime_hint"

    def __new__(cls):
        raise TypeError("cannot create '_ssl.SSLSession' instances")

    @classmethod
    def _create(cls, native, context):
        session = object.__new__(cls)
        session._native, session._context = native, context
        session.id, session.time, session.timeout, session.has_ticket, session.ticket_lifetime_hint = (
            _tls.session_facts(native))
        return session

    def __eq__(self, other):
        return self.id == other.id if isinstance(other, SSLSession) else NotImplemented

    def __hash__(self):
        return hash(self.id)


MemoryBIO.__module__ = SSLSession.__module__ = "_ssl"


def _address(hostname):
    """The bytes of a name that is an address."""
    for family in (_socket.AF_INET, _socket.AF_INET6):
        try:
            return _socket.inet_pton(family, hostname)
        except OSError:
            pass
    return None


class _SSLSocket:
    """One end of a connection, over a socket or over two buffers."""

    def __init__(self, context, sock, buffers, server_side, hostname, owner, session):
        _check_buffers(sock, buffers)
        context._check_side(server_side)
        if hostname is not None:
            _check_hostname(hostname)
        reference = weakref.ref(owner) if owner is not None else _no_owner
        native = _tls.wrap(
            context, sock, tuple(buffer._buffer for buffer in buffers), server_side, hostname,
            _address(hostname) if hostname else None, reference, context.check_hostname)
        self._native = native
        self._reference = reference
        self._socket = None if sock is None else weakref.ref(sock)
        self.do_handshake, self.read, self.write, self.pending = (
            native.do_handshake, native.read, native.write, native.pending)
        self.cipher, self.shared_ciphers, self.version = native.cipher, native.shared_ciphers, native.version
        self.compression, self.selected_alpn_protocol = native.compression, native.selected_alpn_protocol
        self.verify_client_post_handshake = native.verify_client_post_handshake
        if session is not None:
            self.session = session

    @property
    def owner(self):
        return self._reference()

    @property
    def context(self):
        return self._native.context

    @context.setter
    def context(self, value):
        if not hasattr(value, "_tls"):
            raise TypeError("The value must be a SSLContext")
        self._native.context = value

    @property
    def server_side(self):
        return self._native.server_side

    @property
    def server_hostname(self):
        return self._native.server_hostname

    @property
    def session_reused(self):
        return self._native.session_reused

    @property
    def session(self):
        native = self._native.get_session()
        return None if native is None else SSLSession._create(native, self._native.context)

    @session.setter
    def session(self, value):
        if not isinstance(value, SSLSession):
            raise TypeError("Value is not a SSLSession.")
        if value._context is not self.context:
            raise ValueError("Session refers to a different SSLContext.")
        if self.server_side:
            raise ValueError("Cannot set session for server-side SSLSocket.")
        if self._native.is_agreed():
            raise ValueError("Cannot set session after handshake.")
        self._native.set_session(value._native)

    def shutdown(self):
        """End TLS; return the socket, on which anything may follow."""
        sock = None
        if self._socket is not None:
            sock = self._socket()
            if sock is None or sock.fileno() < 0:
                raise gone(2626)
        self._native.shutdown()
        return sock

    def getpeercert(self, binary_mode=False, /):
        if not self._native.is_agreed():
            raise ValueError("handshake not done yet")
        der = self._native.peer_certificate()
        if der is None or binary_mode:
            return der
        return decode(der) if self._native.verifies() else {}

    def get_verified_chain(self):
        chain = self._native.chain(True)
        return None if chain is None else list(map(Certificate, chain))

    def get_unverified_chain(self):
        chain = self._native.chain(False)
        if chain is None:
            return None
        # A server is shown the certificates above the client's only.
        own = [self._native.peer_certificate()] if self.server_side else []
        return list(map(Certificate, [*own, *chain]))

    def get_channel_binding(self, cb_type="tls-unique"):
        if cb_type != "tls-unique":
            raise ValueError(f"'{cb_type}' channel binding type not implemented")
        is_peers = self.session_reused == (not self.server_side)
        return self._native.finished(not is_peers) or None


_SSLSocket.__module__ = "_ssl"


def _no_owner():
    return None


def _check_buffers(sock, buffers):
    for name, buffer in zip(("incoming", "outgoing"), buffers):
        if not isinstance(buffer, MemoryBIO):
            kind = type(buffer).__name__
            raise TypeError(f"_wrap_bio() argument '{name}' must be _ssl.MemoryBIO, not {kind}")
    if sock is not None and not isinstance(sock, _socket.SocketType):
        raise TypeError(f"_wrap_socket() argument 'sock' must be _socket.socket, not {type(sock).__name__}")


def _check_hostname(hostname):
    if not isinstance(hostname, str) or "\0" in hostname:
        raise TypeError("argument must be encoded string without null bytes, not str")
    if not hostname or hostname.startswith("."):
        raise ValueError("server_hostname cannot be an empty string or start with a leading dot.")


class SSLObject:
    """TLS without a socket: the program carries the bytes."""

    def __init__(self, *args, **kwargs):
        raise TypeError(
            f"{type(self).__name__} does not have a public constructor. Instances are returned by "
            "SSLContext.wrap_bio().")

    @classmethod
    def _create(cls, incoming, outgoing, server_side=False, server_hostname=None, session=None, context=None):
        made = cls.__new__(cls)
        made._sslobj = context._wrap_bio(
            incoming, outgoing, server_side=server_side, server_hostname=server_hostname, owner=made, session=session)
        return made

    @property
    def context(self):
        """The context of the connection."""
        return self._sslobj.context

    @context.setter
    def context(self, context):
        self._sslobj.context = context

    @property
    def session(self):
        """What a later connection of this client can go on with."""
        return self._sslobj.session

    @session.setter
    def session(self, session):
        self._sslobj.session = session

    @property
    def session_reused(self):
        """Does the connection go on with an earlier session?"""
        return self._sslobj.session_reused

    @property
    def server_side(self):
        """Is it the server's end?"""
        return self._sslobj.server_side

    @property
    def server_hostname(self):
        """The name of the server that the client wants; None at the server."""
        return self._sslobj.server_hostname

    def read(self, len=1024, buffer=None):
        """Read up to len bytes, into the buffer if there is one."""
        return self._sslobj.read(len) if buffer is None else self._sslobj.read(len, buffer)

    def write(self, data):
        """Write the data; return how many bytes were taken."""
        return self._sslobj.write(data)

    def getpeercert(self, binary_form=False):
        """The other end's certificate: what it says, or its bytes."""
        return self._sslobj.getpeercert(binary_form)

    def get_verified_chain(self):
        """The other end's certificates as they were verified, as bytes."""
        return [certificate.public_bytes(2) for certificate in self._sslobj.get_verified_chain() or ()]

    def get_unverified_chain(self):
        """The certificates that the other end has sent, as bytes."""
        return [certificate.public_bytes(2) for certificate in self._sslobj.get_unverified_chain() or ()]

    def selected_npn_protocol(self):
        """None: what is spoken above TLS is agreed by ALPN."""
        import warnings

        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)

    def selected_alpn_protocol(self):
        """What both ends have agreed to speak."""
        return self._sslobj.selected_alpn_protocol()

    def cipher(self):
        """Name, version of the protocol and bits of the cipher."""
        return self._sslobj.cipher()

    def shared_ciphers(self):
        """The ciphers that both ends know; None at the client."""
        return self._sslobj.shared_ciphers()

    def compression(self):
        """None: nothing is compressed."""
        return self._sslobj.compression()

    def pending(self):
        """How many bytes can be read without more from the other end."""
        return self._sslobj.pending()

    def do_handshake(self):
        """Agree with the other end."""
        self._sslobj.do_handshake()

    def unwrap(self):
        """Say that nothing follows."""
        return self._sslobj.shutdown()

    def get_channel_binding(self, cb_type="tls-unique"):
        """Bytes that both ends of this connection share, and no other connection."""
        return self._sslobj.get_channel_binding(cb_type)

    def version(self):
        """The version of the protocol that was agreed; None before."""
        return self._sslobj.version()

    def verify_client_post_handshake(self):
        """Ask the client for its certificate."""
        return self._sslobj.verify_client_post_handshake()


SSLObject.__module__ = "ssl"
