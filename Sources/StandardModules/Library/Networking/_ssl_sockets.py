"""`SSLSocket`: a socket whose data goes by TLS."""

import errno
import socket as _socket
import warnings

from _ssl_contexts import SSLContext
from _ssl_errors import SSLError
from _ssl_numbers import SSLErrorNumber
from socket import SO_TYPE, SOCK_STREAM, SOL_SOCKET


class SSLSocket(_socket.socket):
    """A socket that speaks TLS, once it is connected."""

    def __init__(self, *args, **kwargs):
        raise TypeError(
            f"{type(self).__name__} does not have a public constructor. Instances are returned by "
            "SSLContext.wrap_socket().")

    @classmethod
    def _create(
        cls, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None,
        context=None, session=None,
    ):  # fmt: skip
        if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError("only stream sockets are supported")
        if server_side:
            if server_hostname:
                raise ValueError("server_hostname can only be specified in client mode")
            if session is not None:
                raise ValueError("session can only be specified in client mode")
        if context.check_hostname and not server_hostname:
            raise ValueError("check_hostname requires server_hostname")
        timeout = sock.gettimeout()
        made = cls.__new__(cls)
        _socket.socket.__init__(made, family=sock.family, type=sock.type, proto=sock.proto, fileno=sock.fileno())
        made.settimeout(timeout)
        sock.detach()
        made._context, made._session = context, session
        made._closed, made._sslobj = False, None
        made.server_side = server_side
        made.server_hostname = context._encode_hostname(server_hostname)
        made.do_handshake_on_connect = do_handshake_on_connect
        made.suppress_ragged_eofs = suppress_ragged_eofs
        made._begin(timeout)
        return made

    def _begin(self, timeout):
        """Wrap what is connected already."""
        try:
            self._connected = self._is_connected()
            self.settimeout(timeout)
            if not self._connected:
                return
            self._sslobj = self._context._wrap_socket(
                self, self.server_side, self.server_hostname, owner=self, session=self._session)
            if self.do_handshake_on_connect:
                if self.gettimeout() == 0.0:
                    raise ValueError("do_handshake_on_connect should not be specified for non-blocking sockets")
                self.do_handshake()
        except:
            try:
                self.close()
            except OSError:
                pass
            raise

    def _is_connected(self):
        try:
            self.getpeername()
            return True
        except OSError as error:
            if error.errno not in (errno.ENOTCONN, errno.EINVAL):
                raise
        # The other end may have gone. Data that came before is no TLS, and must not be taken for it.
        self.setblocking(False)
        try:
            early = self.recv(1)
        except OSError as error:
            if error.errno not in (errno.ENOTCONN, errno.EBADF, errno.EINVAL):
                raise
            early = b""
        if early:
            failure = SSLError(errno.ENOTCONN, "Closed before TLS handshake with data in recv buffer.")
            failure.library, failure.reason = None, failure.args[1]
            raise failure
        return False

    @property
    def context(self):
        return self._context

    @context.setter
    def context(self, context):
        self._context = context
        self._sslobj.context = context

    @property
    def session(self):
        """What a later connection of this client can go on with."""
        return None if self._sslobj is None else self._sslobj.session

    @session.setter
    def session(self, session):
        self._session = session
        if self._sslobj is not None:
            self._sslobj.session = session

    @property
    def session_reused(self):
        """Does the connection go on with an earlier session?"""
        return None if self._sslobj is None else self._sslobj.session_reused

    def dup(self):
        raise NotImplementedError(f"Can't dup() {type(self).__name__} instances")

    def _checkClosed(self, msg=None):
        # A place for derived classes.
        pass

    def _check_connected(self):
        if not self._connected:
            # It raises the right error when there is no other end.
            self.getpeername()

    def _refuse_flags(self, flags, name):
        if flags != 0:
            raise ValueError(f"non-zero flags not allowed in calls to {name}() on {type(self)}")

    def _refuse(self, name):
        raise ValueError(f"{name} not allowed on instances of {type(self)}")

    # MARK: Data

    def read(self, len=1024, buffer=None):
        """Read up to len bytes, into the buffer if there is one; nothing at the end."""
        self._checkClosed()
        if self._sslobj is None:
            raise ValueError("Read on closed or unwrapped SSL socket.")
        try:
            return self._sslobj.read(len) if buffer is None else self._sslobj.read(len, buffer)
        except SSLError as error:
            if error.args[0] != SSLErrorNumber.SSL_ERROR_EOF or not self.suppress_ragged_eofs:
                raise
            return b"" if buffer is None else 0

    def write(self, data):
        """Write the data; return how many bytes were taken."""
        self._checkClosed()
        if self._sslobj is None:
            raise ValueError("Write on closed or unwrapped SSL socket.")
        return self._sslobj.write(data)

    def recv(self, buflen=1024, flags=0):
        self._checkClosed()
        if self._sslobj is None:
            return super().recv(buflen, flags)
        self._refuse_flags(flags, "recv")
        return self.read(buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        self._checkClosed()
        if nbytes is None:
            nbytes = memoryview(buffer).nbytes if buffer is not None else 0
            nbytes = nbytes or 1024
        if self._sslobj is None:
            return super().recv_into(buffer, nbytes, flags)
        self._refuse_flags(flags, "recv_into")
        return self.read(nbytes, buffer)

    def send(self, data, flags=0):
        self._checkClosed()
        if self._sslobj is None:
            return super().send(data, flags)
        self._refuse_flags(flags, "send")
        return self._sslobj.write(data)

    def sendall(self, data, flags=0):
        self._checkClosed()
        if self._sslobj is None:
            return super().sendall(data, flags)
        self._refuse_flags(flags, "sendall")
        with memoryview(data) as view, view.cast("B") as bytes_of_data:
            sent = 0
            while sent < len(bytes_of_data):
                sent += self.send(bytes_of_data[sent:])

    def sendfile(self, file, offset=0, count=None):
        """Send a file's data from an offset; return how much."""
        if self._sslobj is None:
            return super().sendfile(file, offset, count)
        return self._sendfile_use_send(file, offset, count)

    def sendto(self, data, flags_or_addr, addr=None):
        self._checkClosed()
        if self._sslobj is not None:
            self._refuse("sendto")
        arguments = (data, flags_or_addr) if addr is None else (data, flags_or_addr, addr)
        return super().sendto(*arguments)

    def recvfrom(self, buflen=1024, flags=0):
        self._checkClosed()
        if self._sslobj is not None:
            self._refuse("recvfrom")
        return super().recvfrom(buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        self._checkClosed()
        if self._sslobj is not None:
            self._refuse("recvfrom_into")
        return super().recvfrom_into(buffer, nbytes, flags)

    def sendmsg(self, *args, **kwargs):
        # It would send the data as it is.
        raise NotImplementedError(f"sendmsg not allowed on instances of {type(self)}")

    def recvmsg(self, *args, **kwargs):
        raise NotImplementedError(f"recvmsg not allowed on instances of {type(self)}")

    def recvmsg_into(self, *args, **kwargs):
        raise NotImplementedError(f"recvmsg_into not allowed on instances of {type(self)}")

    def pending(self):
        """How many bytes can be read without more from the other end."""
        self._checkClosed()
        return 0 if self._sslobj is None else self._sslobj.pending()

    # MARK: What is known

    def getpeercert(self, binary_form=False):
        """The other end's certificate: what it says, or its bytes."""
        self._checkClosed()
        self._check_connected()
        return self._sslobj.getpeercert(binary_form)

    def get_verified_chain(self):
        """The other end's certificates as they were verified, as bytes."""
        return [certificate.public_bytes(2) for certificate in self._sslobj.get_verified_chain() or ()]

    def get_unverified_chain(self):
        """The certificates that the other end has sent, as bytes."""
        return [certificate.public_bytes(2) for certificate in self._sslobj.get_unverified_chain() or ()]

    def selected_npn_protocol(self):
        """None: what is spoken above TLS is agreed by ALPN."""
        self._checkClosed()
        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)

    def selected_alpn_protocol(self):
        """What both ends have agreed to speak."""
        self._checkClosed()
        return None if self._sslobj is None else self._sslobj.selected_alpn_protocol()

    def cipher(self):
        """Name, version of the protocol and bits of the cipher."""
        self._checkClosed()
        return None if self._sslobj is None else self._sslobj.cipher()

    def shared_ciphers(self):
        """The ciphers that both ends know; None at the client."""
        self._checkClosed()
        return None if self._sslobj is None else self._sslobj.shared_ciphers()

    def compression(self):
        """None: nothing is compressed."""
        self._checkClosed()
        return None if self._sslobj is None else self._sslobj.compression()

    def version(self):
        """The version of the protocol that was agreed; None before."""
        return None if self._sslobj is None else self._sslobj.version()

    def get_channel_binding(self, cb_type="tls-unique"):
        """Bytes that both ends of this connection share, and no other connection."""
        if self._sslobj is not None:
            return self._sslobj.get_channel_binding(cb_type)
        if cb_type != "tls-unique":
            raise ValueError(f"{cb_type} channel binding type not implemented")
        return None

    # MARK: Beginning and end

    def do_handshake(self, block=False):
        """Agree with the other end."""
        self._check_connected()
        timeout = self.gettimeout()
        try:
            if timeout == 0.0 and block:
                self.settimeout(None)
            self._sslobj.do_handshake()
        finally:
            self.settimeout(timeout)

    def _wrap_and_connect(self, addr, connect):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        if self._connected or self._sslobj is not None:
            raise ValueError("attempt to connect already-connected SSLSocket!")
        self._sslobj = self.context._wrap_socket(
            self, False, self.server_hostname, owner=self, session=self._session)
        try:
            result = connect(addr)
            if not result:
                self._connected = True
                if self.do_handshake_on_connect:
                    self.do_handshake()
            return result
        except (OSError, ValueError):
            self._sslobj = None
            raise

    def connect(self, addr):
        """Connect to an address, and agree with the other end."""
        self._wrap_and_connect(addr, super().connect)

    def connect_ex(self, addr):
        """As connect(); an error of the system is returned as its number."""
        return self._wrap_and_connect(addr, super().connect_ex)

    def accept(self):
        """Wait for a connection; return its socket, which speaks TLS, and the address of its other end."""
        accepted, addr = super().accept()
        wrapped = self.context.wrap_socket(
            accepted, do_handshake_on_connect=self.do_handshake_on_connect,
            suppress_ragged_eofs=self.suppress_ragged_eofs, server_side=True)
        return wrapped, addr

    def shutdown(self, how):
        self._checkClosed()
        self._sslobj = None
        super().shutdown(how)

    def unwrap(self):
        """End TLS; return the socket, on which anything may follow."""
        if not self._sslobj:
            raise ValueError("No SSL wrapper around " + str(self))
        sock = self._sslobj.shutdown()
        self._sslobj = None
        return sock

    def verify_client_post_handshake(self):
        """Ask the client for its certificate."""
        if not self._sslobj:
            raise ValueError("No SSL wrapper around " + str(self))
        return self._sslobj.verify_client_post_handshake()

    def _real_close(self):
        self._sslobj = None
        super()._real_close()


SSLSocket.__module__ = "ssl"
SSLContext.sslsocket_class = SSLSocket
