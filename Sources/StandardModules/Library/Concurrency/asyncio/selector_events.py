"""The loop over a selector: sockets that programs use themselves, and transports over sockets."""

import errno
import functools
import selectors
import socket
import weakref

import _asyncio
from asyncio import SelectorEventLoop, base_events, constants, events, trsock
from asyncio._file_transfer import _check_ssl_socket
from asyncio._datagram_transport import _SelectorDatagramTransport
from asyncio._selector_transports import (
    _FATAL, _HAS_SENDMSG, _NOT_YET, _SelectorSocketTransport, _SelectorTransport, _state_of,
)  # fmt: skip
from asyncio._loop_selectors import _LoopSelector, _use_selector
from asyncio.log import logger

__all__ = ("BaseSelectorEventLoop",)

_NO_ROOM = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)


class BaseSelectorEventLoop:
    """What this module adds to the loop's class."""

    # The pair of sockets that wakes the loop ----------------------------------

    # Threads and child processes wake a loop by its mailbox: the sockets are made for whoever asks for them.

    @property
    def _internal_fds(self):
        return 0 if self.is_closed() else 1

    @functools.cached_property
    def _ssock(self):
        return self._end_of_pair("_ssock")

    @functools.cached_property
    def _csock(self):
        return self._end_of_pair("_csock")

    def _end_of_pair(self, name):
        if self.is_closed():
            return None
        self._make_self_pipe()
        return self.__dict__[name]

    def _make_self_pipe(self):
        self._ssock, self._csock = socket.socketpair()
        self._ssock.setblocking(False)
        self._csock.setblocking(False)
        # Nobody outside need write to it: a virtual clock does not wait for that.
        self._wake_by(self._ssock.fileno())
        self._add_reader(self._ssock.fileno(), self._read_from_self)

    def _close_self_pipe(self):
        self._remove_reader(self._ssock.fileno())
        self._ssock.close()
        self._ssock = None
        self._csock.close()
        self._csock = None

    def _read_from_self(self):
        while True:
            try:
                data = self._ssock.recv(4096)
            except InterruptedError:
                continue
            except BlockingIOError:
                return
            if not data:
                return
            self._process_self_data(data)

    def _process_self_data(self, data):
        pass

    def _write_to_self(self):
        sock = self.__dict__.get("_csock")
        if sock is None:
            return self._wake()
        try:
            sock.send(b"\0")
        except OSError:
            if self.get_debug():
                logger.debug("Fail to write a null byte into the self-pipe socket", exc_info=True)

    # What the loop waits with -------------------------------------------------

    @functools.cached_property
    def _selector(self):
        if self.is_closed():
            return None
        self.__dict__["_selector"] = selector = _LoopSelector(self)
        # Its methods may be replaced: they are called from now on.
        self._note_overrides()
        return selector

    def _process_events(self, event_list):
        for key, mask in event_list:
            for bit, handle, remove in zip(
                    (selectors.EVENT_READ, selectors.EVENT_WRITE), key.data,
                    (self._remove_reader, self._remove_writer)):
                if mask & bit and handle is not None:
                    if handle._cancelled:
                        remove(key.fileobj)
                    else:
                        self._add_callback(handle)

    # Descriptors -------------------------------------------------------------

    @functools.cached_property
    def _transports(self):
        return weakref.WeakValueDictionary()

    def _ensure_fd_no_transport(self, fd):
        fileno = fd
        if not isinstance(fileno, int):
            try:
                fileno = int(fileno.fileno())
            except (AttributeError, TypeError, ValueError):
                raise ValueError(f"Invalid file object: {fd!r}") from None
        transport = self._transports.get(fileno)
        if transport and not transport.is_closing():
            raise RuntimeError(f"File descriptor {fd!r} is used by transport {transport!r}")

    def add_reader(self, fd, callback, *args):
        """Call the callback when the descriptor is readable."""
        self._ensure_fd_no_transport(fd)
        self._add_reader(fd, callback, *args)

    def remove_reader(self, fd):
        """End what add_reader began."""
        self._ensure_fd_no_transport(fd)
        return self._remove_reader(fd)

    def add_writer(self, fd, callback, *args):
        """Call the callback when the descriptor is writable."""
        self._ensure_fd_no_transport(fd)
        self._add_writer(fd, callback, *args)

    def remove_writer(self, fd):
        """End what add_writer began."""
        self._ensure_fd_no_transport(fd)
        return self._remove_writer(fd)

    # Sockets of programs -----------------------------------------------------

    def _check_nonblocking(self, sock):
        _check_ssl_socket(sock)
        if self.get_debug() and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")

    async def _sock_call(self, sock, is_writing, method, *args):
        """What the socket's method returns, once it need not wait any more."""
        self._check_nonblocking(sock)
        try:
            return getattr(sock, method)(*args)
        except _NOT_YET:
            pass
        future = self.create_future()
        self._sock_wait(future, sock, is_writing, self._sock_try, sock, method, args)
        return await future

    def _sock_wait(self, future, sock, is_writing, callback, *args):
        """Calls until the future is done, whenever the socket is ready."""
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        add = self._add_writer if is_writing else self._add_reader
        handle = add(fd, callback, future, *args)
        _asyncio._name_wait(future, sock, "room in socket" if is_writing else "data of socket")
        future.add_done_callback(functools.partial(self._sock_done, fd, is_writing, handle))

    def _sock_done(self, fd, is_writing, handle, future):
        # Somebody else may wait for the descriptor by now.
        if not handle.cancelled():
            if is_writing:
                self.remove_writer(fd)
            else:
                self.remove_reader(fd)

    def _sock_try(self, future, sock, method, args):
        # A cancelled future takes its callback back one turn later.
        if future.done():
            return
        try:
            result = getattr(sock, method)(*args)
        except _NOT_YET:
            pass
        except _FATAL:
            raise
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)

    async def sock_recv(self, sock, n):
        """Receive at most n bytes."""
        return await self._sock_call(sock, False, "recv", n)

    async def sock_recv_into(self, sock, buf):
        """Receive into a buffer; return how many bytes."""
        return await self._sock_call(sock, False, "recv_into", buf)

    async def sock_recvfrom(self, sock, bufsize):
        """Receive a datagram and the address that it came from."""
        return await self._sock_call(sock, False, "recvfrom", bufsize)

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        """Receive a datagram into a buffer; return its size and the address that it came from."""
        return await self._sock_call(sock, False, "recvfrom_into", buf, nbytes or len(buf))

    async def sock_sendall(self, sock, data):
        """Send all the data."""
        self._check_nonblocking(sock)
        try:
            sent = sock.send(data)
        except _NOT_YET:
            sent = 0
        if sent == len(data):
            return

        future = self.create_future()
        self._sock_wait(future, sock, True, self._sock_send_rest, sock, memoryview(data), [sent])
        return await future

    def _sock_send_rest(self, future, sock, view, sent):
        # A cancelled future takes its callback back one turn later.
        if future.done():
            return
        try:
            sent[0] += sock.send(view[sent[0]:])
        except _NOT_YET:
            return
        except _FATAL:
            raise
        except BaseException as error:
            future.set_exception(error)
            return
        if sent[0] == len(view):
            future.set_result(None)

    async def sock_sendto(self, sock, data, address):
        """Send a datagram."""
        return await self._sock_call(sock, True, "sendto", data, address)

    async def sock_connect(self, sock, address):
        """Connect a socket."""
        self._check_nonblocking(sock)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            resolved = await self._ensure_resolved(
                address, family=sock.family, type=sock.type, proto=sock.proto, loop=self)
            address = resolved[0][4]
        future = self.create_future()
        try:
            sock.connect(address)
        except _NOT_YET:
            self._sock_wait(future, sock, True, self._sock_connected, sock, address)
            _asyncio._name_wait(future, sock, "connection of socket", address)
        except _FATAL:
            raise
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(None)
        try:
            return await future
        finally:
            # The exception's traceback must not keep it.
            future = None

    def _sock_connected(self, future, sock, address):
        if future.done():
            return
        try:
            code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code != 0:
                raise OSError(code, f"Connect call failed {address}")
        except _NOT_YET:
            pass
        except _FATAL:
            raise
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(None)
        finally:
            future = None

    async def sock_accept(self, sock):
        """Wait for a connection; return its socket and the address of its other end."""
        connection, address = await self._sock_call(sock, False, "accept")
        connection.setblocking(False)
        return connection, address

    # Servers -----------------------------------------------------------------

    def _start_serving(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100,
                       ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        self._add_reader(
            sock.fileno(), self._accept_connection, protocol_factory, sock, sslcontext, server, backlog,
            ssl_handshake_timeout, ssl_shutdown_timeout)

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        sock.close()

    def _accept_connection(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100,
                           ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        # Several may have come since the last turn.
        for _ in range(backlog):
            try:
                connection, address = sock.accept()
                if self.get_debug():
                    logger.debug("%r got a new connection from %r: %r", server, address, connection)
                connection.setblocking(False)
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            except OSError as error:
                if error.errno not in _NO_ROOM:
                    raise
                # The socket stays readable: without a pause the loop would do nothing else.
                self.call_exception_handler({
                    "message": "socket.accept() out of system resource",
                    "exception": error,
                    "socket": trsock.TransportSocket(sock),
                })
                self._remove_reader(sock.fileno())
                self.call_later(
                    constants.ACCEPT_RETRY_DELAY, self._start_serving, protocol_factory, sock, sslcontext,
                    server, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
            else:
                self.create_task(self._accept_connection2(
                    protocol_factory, connection, {"peername": address}, sslcontext, server, ssl_handshake_timeout,
                    ssl_shutdown_timeout))

    async def _accept_connection2(
            self, protocol_factory, conn, extra, sslcontext=None, server=None, ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None):
        protocol = transport = None
        try:
            protocol = protocol_factory()
            waiter = self.create_future()
            _asyncio._name_wait(waiter, None, "start of connection")
            if sslcontext:
                transport = self._make_ssl_transport(
                    conn, protocol, sslcontext, waiter=waiter, server_side=True, extra=extra, server=server,
                    ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
            else:
                transport = self._make_socket_transport(
                    conn, protocol, waiter=waiter, extra=extra, server=server)
            try:
                await waiter
            except BaseException:
                transport.close()
                raise
        except _FATAL:
            raise
        except BaseException as error:
            if self.get_debug():
                context = {
                    "message": "Error on transport creation for incoming connection",
                    "exception": error,
                }
                if protocol is not None:
                    context["protocol"] = protocol
                if transport is not None:
                    context["transport"] = transport
                self.call_exception_handler(context)

    # Transports --------------------------------------------------------------

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        self._ensure_fd_no_transport(sock)
        return _SelectorSocketTransport(self, sock, protocol, waiter, extra, server)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        self._ensure_fd_no_transport(sock)
        return _SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)

    def _make_ssl_transport(
            self, rawsock, protocol, sslcontext, waiter=None, *, server_side=False, server_hostname=None, extra=None,
            server=None, ssl_handshake_timeout=constants.SSL_HANDSHAKE_TIMEOUT,
            ssl_shutdown_timeout=constants.SSL_SHUTDOWN_TIMEOUT):
        from asyncio import sslproto

        self._ensure_fd_no_transport(rawsock)
        ssl_protocol = sslproto.SSLProtocol(
            self, protocol, sslcontext, waiter, server_side, server_hostname,
            ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
        _SelectorSocketTransport(self, rawsock, ssl_protocol, extra=extra, server=server)
        return ssl_protocol._app_transport


BaseSelectorEventLoop = _asyncio._extend(SelectorEventLoop.__base__, BaseSelectorEventLoop)
