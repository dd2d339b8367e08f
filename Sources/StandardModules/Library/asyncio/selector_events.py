"""The loop over a selector: sockets that programs use themselves, and transports over sockets."""

import collections
import errno
import functools
import itertools
import selectors
import socket
import types
import warnings
import weakref

import _asyncio
from asyncio import SelectorEventLoop, base_events, constants, events, futures, protocols, transports, trsock
from asyncio.log import logger

__all__ = ("BaseSelectorEventLoop",)

_NOT_YET = (BlockingIOError, InterruptedError)
_FATAL = (SystemExit, KeyboardInterrupt)
_HAS_SENDMSG = hasattr(socket.socket, "sendmsg")
# How many parts one call may send.
SC_IOV_MAX = 1024
_NO_ROOM = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)


class BaseSelectorEventLoop:
    """What this module adds to the loop's class."""

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
                self.create_task(
                    self._accept_connection2(protocol_factory, connection, {"peername": address}, server))

    async def _accept_connection2(self, protocol_factory, conn, extra, server=None):
        protocol = transport = None
        try:
            protocol = protocol_factory()
            waiter = self.create_future()
            _asyncio._name_wait(waiter, None, "start of connection")
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

    def _make_ssl_transport(self, *args, **kwargs):
        base_events._refuse_tls()


BaseSelectorEventLoop = _asyncio._extend(SelectorEventLoop.__base__, BaseSelectorEventLoop)


class _OwnSelectorMethods:
    """Methods of a loop whose selector is the program's own: it is asked, and not the system's poller."""

    def _watch(self, fd, bit, handle):
        """Puts a handle, or None, in the place of the one that is called for the event."""
        selector = self._selector
        key = selector.get_map().get(fd)
        before = [None, None] if key is None else list(key.data)
        index = bit == selectors.EVENT_WRITE
        old, before[index] = before[index], handle
        mask = 0 if key is None else key.events
        mask = mask | bit if handle is not None else mask & ~bit
        if not mask:
            if key is not None:
                selector.unregister(fd)
        elif key is None:
            selector.register(fd, mask, tuple(before))
        else:
            selector.modify(fd, mask, tuple(before))
        if old is not None:
            old.cancel()
        return old is not None

    def _add_reader(self, fd, callback, *args):
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        self._watch(fd, selectors.EVENT_READ, handle)
        return handle

    def _add_writer(self, fd, callback, *args):
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        self._watch(fd, selectors.EVENT_WRITE, handle)
        return handle

    def _remove_reader(self, fd):
        return not self.is_closed() and self._watch(fd, selectors.EVENT_READ, None)

    def _remove_writer(self, fd):
        return not self.is_closed() and self._watch(fd, selectors.EVENT_WRITE, None)

    def _is_watched(self, fd, writing):
        key = self._selector.get_map().get(fd)
        return key is not None and key.data[bool(writing)] is not None

    def _process_events(self, event_list):
        for key, mask in event_list:
            for bit, handle in zip((selectors.EVENT_READ, selectors.EVENT_WRITE), key.data):
                if mask & bit and handle is not None:
                    self._add_callback(handle)


def _use_selector(loop, selector):
    # Those of the library tell the same as the poller, only later.
    if type(selector) in (selectors.EpollSelector, selectors.PollSelector, selectors.SelectSelector):
        return
    loop._selector = selector
    for name, function in vars(_OwnSelectorMethods).items():
        if callable(function):
            setattr(loop, name, types.MethodType(function, loop))


class _SelectorTransport(transports._FlowControlMixin, transports.Transport):
    """A socket with a protocol that is told of it."""

    max_size = 256 * 1024

    # Needed by __del__ when the constructor has failed.
    _sock = None

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra["socket"] = trsock.TransportSocket(sock)
        try:
            self._extra["sockname"] = sock.getsockname()
        except OSError:
            self._extra["sockname"] = None
        if "peername" not in self._extra:
            try:
                self._extra["peername"] = sock.getpeername()
            except OSError:
                self._extra["peername"] = None
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._protocol_connected = False
        self.set_protocol(protocol)
        self._server = server
        self._buffer = collections.deque()
        # Counts from the moment at which connection_lost() is scheduled.
        self._conn_lost = 0
        self._closing = False
        self._paused = False
        if server is not None:
            server._attach(self)
        loop._transports[self._sock_fd] = self

    def __repr__(self):
        info = [type(self).__name__]
        if self._sock is None:
            info.append("closed")
        elif self._closing:
            info.append("closing")
        info.append(f"fd={self._sock_fd}")
        loop = self._loop
        if loop is not None and not loop.is_closed():
            reading, writing = (
                "polling" if loop._is_watched(self._sock_fd, is_writing) else "idle"
                for is_writing in (False, True))
            info.append(f"read={reading}")
            info.append(f"write=<{writing}, bufsize={self.get_write_buffer_size()}>")
        return f"<{' '.join(info)}>"

    def abort(self):
        self._force_close(None)

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._protocol_connected = True

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self._closing and not self._paused

    def pause_reading(self):
        if not self.is_reading():
            return
        self._paused = True
        self._loop._remove_reader(self._sock_fd)
        if self._loop.get_debug():
            logger.debug("%r pauses reading", self)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._add_reader(self._sock_fd, self._read_ready)
        if self._loop.get_debug():
            logger.debug("%r resumes reading", self)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._sock_fd)
        if not self._buffer:
            self._conn_lost += 1
            self._loop._remove_writer(self._sock_fd)
            self._loop.call_soon(self._call_connection_lost, None)

    def __del__(self, _warn=warnings.warn):
        if self._sock is not None:
            _warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._sock.close()
            if self._server is not None:
                self._server._detach(self)

    def _fatal_error(self, exc, message="Fatal error on transport"):
        if isinstance(exc, OSError):
            if self._loop.get_debug():
                logger.debug("%r: %s", self, message, exc_info=True)
        else:
            self._loop.call_exception_handler({
                "message": message,
                "exception": exc,
                "transport": self,
                "protocol": self._protocol,
            })
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._loop._remove_writer(self._sock_fd)
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._sock_fd)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            if self._protocol_connected:
                self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._sock = None
            self._protocol = None
            self._loop = None
            server = self._server
            if server is not None:
                server._detach(self)
                self._server = None

    def get_write_buffer_size(self):
        return sum(map(len, self._buffer))

    def _add_reader(self, fd, callback, *args):
        if self.is_reading():
            self._loop._add_reader(fd, callback, *args)

    def _begin(self, waiter):
        """Tells the protocol, then reads, then wakes who waits for that; each as a callback of its own."""
        call_soon = self._loop.call_soon
        call_soon(self._protocol.connection_made, self)
        call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            call_soon(futures._set_result_unless_cancelled, waiter, None)


def _check_data(data):
    if not isinstance(data, base_events._BYTES_LIKE):
        raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")


class _SelectorSocketTransport(_SelectorTransport):
    """A connection."""

    _start_tls_compatible = True
    _sendfile_compatible = constants._SendfileMode.TRY_NATIVE

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        self._read_ready_cb = None
        super().__init__(loop, sock, protocol, extra, server)
        self._eof = False
        self._empty_waiter = None
        self._write_ready = self._write_sendmsg if _HAS_SENDMSG else self._write_send
        base_events._set_nodelay(sock)
        self._begin(waiter)

    def set_protocol(self, protocol):
        if isinstance(protocol, protocols.BufferedProtocol):
            self._read_ready_cb = self._read_ready__get_buffer
        else:
            self._read_ready_cb = self._read_ready__data_received
        super().set_protocol(protocol)

    # Reading -----------------------------------------------------------------

    def _read_ready(self):
        self._read_ready_cb()

    def _ask_protocol(self, name, *args):
        """What the protocol's method returns; _FATAL when it has failed, which ends the connection."""
        try:
            return getattr(self._protocol, name)(*args)
        except _FATAL:
            raise
        except BaseException as error:
            self._fatal_error(error, f"Fatal error: protocol.{name}() call failed.")
            return _FATAL

    def _receive(self, method, argument):
        """What the socket gives; None when it has nothing yet, or has failed."""
        try:
            return method(argument)
        except _NOT_YET:
            return None
        except _FATAL:
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal read error on socket transport")
            return None

    def _read_ready__get_buffer(self):
        if self._conn_lost:
            return
        try:
            buffer = self._protocol.get_buffer(-1)
            if not len(buffer):
                raise RuntimeError("get_buffer() returned an empty buffer")
        except _FATAL:
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal error: protocol.get_buffer() call failed.")
            return
        count = self._receive(self._sock.recv_into, buffer)
        if count:
            self._ask_protocol("buffer_updated", count)
        elif count is not None:
            self._read_ready__on_eof()

    def _read_ready__data_received(self):
        if self._conn_lost:
            return
        # The hot path of all reading.
        try:
            data = self._sock.recv(self.max_size)
        except _NOT_YET:
            return
        except _FATAL:
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal read error on socket transport")
            return
        if not data:
            self._read_ready__on_eof()
            return
        try:
            self._protocol.data_received(data)
        except _FATAL:
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal error: protocol.data_received() call failed.")

    def _read_ready__on_eof(self):
        if self._loop.get_debug():
            logger.debug("%r received EOF", self)
        keep_open = self._ask_protocol("eof_received")
        if keep_open is _FATAL:
            return
        if keep_open:
            # The protocol may still write.
            self._loop._remove_reader(self._sock_fd)
        else:
            self.close()

    # Writing -----------------------------------------------------------------

    def write(self, data):
        _check_data(data)
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._empty_waiter is not None:
            raise RuntimeError("unable to write; sendfile is in progress")
        if not data:
            return
        if self._conn_lost:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger.warning("socket.send() raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                sent = self._sock.send(data)
            except _NOT_YET:
                pass
            except _FATAL:
                raise
            except BaseException as error:
                self._fatal_error(error, "Fatal write error on socket transport")
                return
            else:
                data = memoryview(data)[sent:]
                if not data:
                    return
            self._loop._add_writer(self._sock_fd, self._write_ready)
        # The program may go on changing a bytearray.
        self._buffer.append(bytes(data))
        self._maybe_pause_protocol()

    def writelines(self, list_of_data):
        if self._eof:
            raise RuntimeError("Cannot call writelines() after write_eof()")
        if self._empty_waiter is not None:
            raise RuntimeError("unable to writelines; sendfile is in progress")
        if not list_of_data:
            return
        # An empty part would stay for ever: sending it takes nothing away.
        parts = [bytes(memoryview(data)) for data in list_of_data]
        self._buffer.extend([part for part in parts if part])
        if not self._buffer:
            return
        self._write_ready()
        if self._buffer:
            self._loop._add_writer(self._sock_fd, self._write_ready)

    def get_write_buffer_size(self):
        return sum(map(len, self._buffer))

    def _get_sendmsg_buffer(self):
        return itertools.islice(self._buffer, SC_IOV_MAX)

    def _write_sendmsg(self):
        self._write_some(lambda: self._sock.sendmsg(self._get_sendmsg_buffer()))

    def _write_send(self):
        self._write_some(lambda: self._sock.send(self._buffer[0]))

    def _adjust_leftover_buffer(self, count):
        """Take what has gone out from the head of the buffer."""
        while count:
            part = self._buffer.popleft()
            if len(part) > count:
                self._buffer.appendleft(memoryview(part)[count:])
                return
            count -= len(part)

    def _write_some(self, send):
        assert self._buffer, "Data should not be empty"
        if self._conn_lost:
            return
        try:
            self._adjust_leftover_buffer(send())
        except _NOT_YET:
            pass
        except _FATAL:
            raise
        except BaseException as error:
            self._loop._remove_writer(self._sock_fd)
            self._buffer.clear()
            self._fatal_error(error, "Fatal write error on socket transport")
            if self._empty_waiter is not None:
                self._empty_waiter.set_exception(error)
            return
        self._maybe_resume_protocol()
        if self._buffer:
            return
        self._loop._remove_writer(self._sock_fd)
        if self._empty_waiter is not None:
            self._empty_waiter.set_result(None)
        if self._closing:
            self._call_connection_lost(None)
        elif self._eof:
            self._sock.shutdown(socket.SHUT_WR)

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(socket.SHUT_WR)

    def can_write_eof(self):
        return True

    def _call_connection_lost(self, exc):
        super()._call_connection_lost(exc)
        if self._empty_waiter is not None:
            self._empty_waiter.set_exception(ConnectionError("Connection is closed by peer"))

    # For sendfile: nobody writes until the buffer is empty.

    def _make_empty_waiter(self):
        if self._empty_waiter is not None:
            raise RuntimeError("Empty waiter is already set")
        self._empty_waiter = self._loop.create_future()
        if not self._buffer:
            self._empty_waiter.set_result(None)
        return self._empty_waiter

    def _reset_empty_waiter(self):
        self._empty_waiter = None

    def close(self):
        self._read_ready_cb = None
        super().close()


class _SelectorDatagramTransport(_SelectorTransport, transports.DatagramTransport):
    """A socket for datagrams."""

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        self._buffer_size = 0
        self._begin(waiter)

    def get_write_buffer_size(self):
        return self._buffer_size

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, address = self._sock.recvfrom(self.max_size)
        except _NOT_YET:
            pass
        except OSError as error:
            self._protocol.error_received(error)
        except _FATAL:
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal read error on datagram transport")
        else:
            self._protocol.datagram_received(data, address)

    def _send(self, data, address):
        if self._extra["peername"]:
            self._sock.send(data)
        else:
            self._sock.sendto(data, address)

    def sendto(self, data, addr=None):
        _check_data(data)
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f"Invalid address: must be None or {self._address}")
            addr = self._address
        if self._conn_lost and self._address:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger.warning("socket.send() raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                self._send(data, addr)
                return
            except _NOT_YET:
                self._loop._add_writer(self._sock_fd, self._sendto_ready)
            except OSError as error:
                self._protocol.error_received(error)
                return
            except _FATAL:
                raise
            except BaseException as error:
                self._fatal_error(error, "Fatal write error on datagram transport")
                return
        self._buffer.append((bytes(data), addr))
        self._buffer_size += len(data) + 8
        self._maybe_pause_protocol()

    def _sendto_ready(self):
        while self._buffer:
            data, address = self._buffer[0]
            try:
                self._send(data, address)
            except _NOT_YET:
                break
            except OSError as error:
                self._forget_first()
                self._protocol.error_received(error)
                return
            except _FATAL:
                raise
            except BaseException as error:
                self._forget_first()
                self._fatal_error(error, "Fatal write error on datagram transport")
                return
            self._forget_first()
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)

    def _forget_first(self):
        data, _ = self._buffer.popleft()
        self._buffer_size -= len(data)
