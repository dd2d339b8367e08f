"""TLS between a transport and a protocol: to the transport it is a protocol, to the protocol it gives a transport.

Bytes go through two buffers, and OpenSSL works between them. A connection is unwrapped, then agrees by a handshake,
is wrapped, flushes what is left when one side ends, and shuts down.
"""

import collections
import enum
import ssl

from asyncio import constants, exceptions, protocols
from asyncio._ssl_transport import _SSLProtocolTransport, _timeout, add_flowcontrol_defaults
from asyncio.log import logger

# A later call will do.
SSLAgainErrors = ssl.SSLWantReadError, ssl.SSLSyscallError
_FATAL = SystemExit, KeyboardInterrupt


class SSLProtocolState(enum.Enum):
    UNWRAPPED = "UNWRAPPED"
    DO_HANDSHAKE = "DO_HANDSHAKE"
    WRAPPED = "WRAPPED"
    FLUSHING = "FLUSHING"
    SHUTDOWN = "SHUTDOWN"


class AppProtocolState(enum.Enum):
    """What the protocol above has been told."""

    STATE_INIT = "STATE_INIT"
    STATE_CON_MADE = "STATE_CON_MADE"
    STATE_EOF = "STATE_EOF"
    STATE_CON_LOST = "STATE_CON_LOST"


_UNWRAPPED, _AGREEING, _WRAPPED, _FLUSHING, _ENDING = SSLProtocolState
_INIT, _MADE, _EOF, _LOST = AppProtocolState
# From everywhere there is a way to the first.
_NEXT_STATES = {_UNWRAPPED: _AGREEING, _AGREEING: _WRAPPED, _WRAPPED: _FLUSHING, _FLUSHING: _ENDING}


def _create_transport_context(server_side, server_hostname):
    """The context of `ssl=True`."""
    if server_side:
        raise ValueError("Server side SSL needs a valid SSLContext")
    context = ssl.create_default_context()
    if not server_hostname:
        context.check_hostname = False
    return context


class SSLProtocol(protocols.BufferedProtocol):
    """One end of a connection by TLS."""

    max_size = 256 * 1024

    _handshake_start_time = None
    _handshake_timeout_handle = None
    _shutdown_timeout_handle = None

    def __init__(
        self, loop, app_protocol, sslcontext, waiter, server_side=False, server_hostname=None,
        call_connection_made=True, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
    ):  # fmt: skip
        self._ssl_buffer = bytearray(self.max_size)
        self._ssl_buffer_view = memoryview(self._ssl_buffer)
        self._ssl_handshake_timeout = _timeout(
            "ssl_handshake_timeout", ssl_handshake_timeout, constants.SSL_HANDSHAKE_TIMEOUT)
        self._ssl_shutdown_timeout = _timeout(
            "ssl_shutdown_timeout", ssl_shutdown_timeout, constants.SSL_SHUTDOWN_TIMEOUT)
        self._server_side = server_side
        self._server_hostname = server_hostname if server_hostname and not server_side else None
        self._sslcontext = sslcontext or _create_transport_context(server_side, server_hostname)
        self._extra = {"sslcontext": self._sslcontext}
        self._loop, self._waiter = loop, waiter
        self._state = _UNWRAPPED
        self._app_state = _INIT if call_connection_made else _MADE
        self._conn_lost = 0
        self._eof_received = False
        self._transport = None
        self._set_app_protocol(app_protocol)
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._sslobj = self._sslcontext.wrap_bio(
            self._incoming, self._outgoing, server_side=server_side, server_hostname=self._server_hostname)
        self._begin_flow()
        self._app_transport, self._app_transport_created = None, False
        self._get_app_transport()

    def _begin_flow(self):
        self._write_backlog = collections.deque()
        self._write_buffer_size = 0
        self._ssl_writing_paused = self._ssl_reading_paused = False
        self._app_writing_paused = self._app_reading_paused = False
        self._set_read_buffer_limits()
        self._set_write_buffer_limits()

    def _set_app_protocol(self, app_protocol):
        self._app_protocol = app_protocol
        self._app_protocol_is_buffer = isinstance(app_protocol, protocols.BufferedProtocol)
        if self._app_protocol_is_buffer:
            self._app_protocol_get_buffer = app_protocol.get_buffer
            self._app_protocol_buffer_updated = app_protocol.buffer_updated

    def _wakeup_waiter(self, exc=None):
        waiter, self._waiter = self._waiter, None
        if waiter is None or waiter.cancelled():
            return
        if exc is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(exc)

    def _get_app_transport(self):
        if self._app_transport is None:
            if self._app_transport_created:
                raise RuntimeError("Creating _SSLProtocolTransport twice")
            self._app_transport = _SSLProtocolTransport(self._loop, self)
            self._app_transport_created = True
        return self._app_transport

    def _get_extra_info(self, name, default=None):
        if name in self._extra:
            return self._extra[name]
        return default if self._transport is None else self._transport.get_extra_info(name, default)

    def _set_state(self, new_state):
        if new_state is not _UNWRAPPED and _NEXT_STATES.get(self._state) is not new_state:
            raise RuntimeError(f"cannot switch state from {self._state} to {new_state}")
        self._state = new_state

    # MARK: What the transport below tells

    def connection_made(self, transport):
        """The transport is there: the handshake begins."""
        self._transport = transport
        self._start_handshake()

    def connection_lost(self, exc):
        """The transport has ended, or was closed."""
        self._write_backlog.clear()
        self._outgoing.read()
        self._conn_lost += 1
        # Nobody needs to close it any more.
        if self._app_transport is not None:
            self._app_transport._closed = True
        if self._state is not _AGREEING and self._app_state in (_MADE, _EOF):
            self._app_state = _LOST
            self._loop.call_soon(self._app_protocol.connection_lost, exc)
        self._set_state(_UNWRAPPED)
        self._transport = self._app_transport = self._app_protocol = None
        self._wakeup_waiter(exc)
        self._stop_timer("_shutdown_timeout_handle")
        self._stop_timer("_handshake_timeout_handle")

    def _stop_timer(self, name):
        handle = getattr(self, name)
        if handle is not None:
            handle.cancel()
            setattr(self, name, None)

    def get_buffer(self, n):
        wanted = n if 0 < n <= self.max_size else self.max_size
        if len(self._ssl_buffer) < wanted:
            self._ssl_buffer = bytearray(wanted)
            self._ssl_buffer_view = memoryview(self._ssl_buffer)
        return self._ssl_buffer_view

    def buffer_updated(self, nbytes):
        self._incoming.write(self._ssl_buffer_view[:nbytes])
        if self._state is _AGREEING:
            self._do_handshake()
        else:
            self._go_on()

    def _go_on(self):
        """Does what the state asks for when something has come, or may go on."""
        if self._state is _WRAPPED:
            self._do_read()
        elif self._state is _FLUSHING:
            self._do_flush()
        elif self._state is _ENDING:
            self._do_shutdown()

    def eof_received(self):
        """The other end sends nothing more. A true value keeps the transport open."""
        self._eof_received = True
        try:
            if self._loop.get_debug():
                logger.debug("%r received EOF", self)
            if self._state is _AGREEING:
                self._on_handshake_complete(ConnectionResetError)
            elif self._state is _WRAPPED:
                self._set_state(_FLUSHING)
                if self._app_reading_paused:
                    return True
                self._do_flush()
            elif self._state is _FLUSHING:
                self._do_write()
                self._set_state(_ENDING)
                self._do_shutdown()
            elif self._state is _ENDING:
                self._do_shutdown()
        except Exception:
            self._transport.close()
            raise

    # MARK: Handshake

    def _start_handshake(self):
        if self._loop.get_debug():
            logger.debug("%r starts SSL handshake", self)
            self._handshake_start_time = self._loop.time()
        else:
            self._handshake_start_time = None
        self._set_state(_AGREEING)
        self._handshake_timeout_handle = self._loop.call_later(
            self._ssl_handshake_timeout, self._check_handshake_timeout)
        self._do_handshake()

    def _check_handshake_timeout(self):
        if self._state is _AGREEING:
            self._fatal_error(ConnectionAbortedError(
                f"SSL handshake is taking longer than {self._ssl_handshake_timeout} seconds: "
                "aborting the connection"))

    def _do_handshake(self):
        try:
            self._sslobj.do_handshake()
        except SSLAgainErrors:
            self._process_outgoing()
        except ssl.SSLError as error:
            self._on_handshake_complete(error)
        else:
            self._on_handshake_complete(None)

    def _on_handshake_complete(self, handshake_exc):
        self._stop_timer("_handshake_timeout_handle")
        connection = self._sslobj
        try:
            if handshake_exc is not None:
                raise handshake_exc
            self._set_state(_WRAPPED)
            peercert = connection.getpeercert()
        except Exception as error:
            handshake_exc = None
            self._set_state(_UNWRAPPED)
            is_distrust = isinstance(error, ssl.CertificateError)
            self._fatal_error(error, "SSL handshake failed" + " on verifying the certificate" * is_distrust)
            self._wakeup_waiter(error)
            return
        if self._loop.get_debug():
            seconds = self._loop.time() - self._handshake_start_time
            logger.debug("%r: SSL handshake took %.1f ms", self, seconds * 1e3)
        self._extra.update(
            peercert=peercert, cipher=connection.cipher(), compression=connection.compression(),
            ssl_object=connection)
        if self._app_state is _INIT:
            self._app_state = _MADE
            self._app_protocol.connection_made(self._get_app_transport())
        self._wakeup_waiter()
        self._do_read()

    # MARK: Shutdown

    def _start_shutdown(self):
        if self._state in (_FLUSHING, _ENDING, _UNWRAPPED):
            return
        if self._app_transport is not None:
            self._app_transport._closed = True
        if self._state is _AGREEING:
            self._abort(None)
            return
        self._set_state(_FLUSHING)
        self._shutdown_timeout_handle = self._loop.call_later(
            self._ssl_shutdown_timeout, self._check_shutdown_timeout)
        self._do_flush()

    def _check_shutdown_timeout(self):
        if self._state in (_FLUSHING, _ENDING):
            self._transport._force_close(exceptions.TimeoutError("SSL shutdown timed out"))

    def _do_flush(self):
        self._do_read()
        self._set_state(_ENDING)
        self._do_shutdown()

    def _do_shutdown(self):
        try:
            if not self._eof_received:
                self._sslobj.unwrap()
        except SSLAgainErrors:
            self._process_outgoing()
        except ssl.SSLError as error:
            self._on_shutdown_complete(error)
        else:
            self._process_outgoing()
            self._call_eof_received()
            self._on_shutdown_complete(None)

    def _on_shutdown_complete(self, shutdown_exc):
        self._stop_timer("_shutdown_timeout_handle")
        if shutdown_exc:
            self._fatal_error(shutdown_exc)
        else:
            self._loop.call_soon(self._transport.close)

    def _abort(self, exc):
        self._set_state(_UNWRAPPED)
        if self._transport is not None:
            self._transport._force_close(exc)

    def _fatal_error(self, exc, message="Fatal error on transport"):
        if self._transport:
            self._transport._force_close(exc)
        if isinstance(exc, OSError):
            if self._loop.get_debug():
                logger.debug("%r: %s", self, message, exc_info=True)
        elif not isinstance(exc, exceptions.CancelledError):
            self._loop.call_exception_handler({
                "message": message,
                "exception": exc,
                "transport": self._transport,
                "protocol": self,
            })

    # MARK: Out

    def _write_appdata(self, list_of_data):
        if self._state in (_FLUSHING, _ENDING, _UNWRAPPED):
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger.warning("SSL connection is closed")
            self._conn_lost += 1
            return
        for data in list_of_data:
            self._write_backlog.append(data)
            self._write_buffer_size += len(data)
        try:
            if self._state is _WRAPPED:
                self._do_write()
        except Exception as error:
            self._fatal_error(error, "Fatal error on SSL protocol")

    def _do_write(self):
        backlog = self._write_backlog
        try:
            while backlog:
                data = backlog[0]
                count = self._sslobj.write(data)
                self._write_buffer_size -= count
                if count < len(data):
                    backlog[0] = data[count:]
                else:
                    backlog.popleft()
        except SSLAgainErrors:
            pass
        self._process_outgoing()

    def _process_outgoing(self):
        if not self._ssl_writing_paused:
            data = self._outgoing.read()
            if data:
                self._transport.write(data)
        self._control_app_writing()

    # MARK: In

    def _do_read(self):
        if self._state not in (_WRAPPED, _FLUSHING):
            return
        try:
            if not self._app_reading_paused:
                if self._app_protocol_is_buffer:
                    self._do_read__buffered()
                else:
                    self._do_read__copied()
                if self._write_backlog:
                    self._do_write()
                else:
                    self._process_outgoing()
            self._control_ssl_reading()
        except Exception as error:
            self._fatal_error(error, "Fatal error on SSL protocol")

    def _do_read__buffered(self):
        filled, count = 0, 1
        buffer = self._app_protocol_get_buffer(self._get_read_buffer_size())
        room = len(buffer)
        try:
            while count and filled < room:
                count = self._sslobj.read(room - filled, buffer[filled:] if filled else buffer)
                filled += count
            if count:
                # It is full, and there may be more.
                self._loop.call_soon(self._do_read)
        except SSLAgainErrors:
            pass
        if filled:
            self._app_protocol_buffer_updated(filled)
        if not count:
            self._end_reading()

    def _do_read__copied(self):
        chunks, has_ended = [], False
        try:
            while chunk := self._sslobj.read(self.max_size):
                chunks.append(chunk)
            has_ended = True
        except SSLAgainErrors:
            pass
        if chunks:
            self._app_protocol.data_received(chunks[0] if len(chunks) == 1 else b"".join(chunks))
        if has_ended:
            self._end_reading()

    def _end_reading(self):
        """The other end has said that nothing follows."""
        self._call_eof_received()
        self._start_shutdown()

    def _call_eof_received(self):
        try:
            if self._app_state is _MADE:
                self._app_state = _EOF
                if self._app_protocol.eof_received():
                    logger.warning("returning true from eof_received() has no effect when using ssl")
        except _FATAL:
            raise
        except BaseException as error:
            self._fatal_error(error, "Error calling eof_received()")

    # MARK: Flow control

    def _tell(self, name):
        try:
            getattr(self._app_protocol, name)()
        except _FATAL:
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                "message": f"protocol.{name}() failed",
                "exception": error,
                "transport": self._app_transport,
                "protocol": self,
            })

    def _control_app_writing(self):
        size = self._get_write_buffer_size()
        if size >= self._outgoing_high_water and not self._app_writing_paused:
            self._app_writing_paused = True
            self._tell("pause_writing")
        elif size <= self._outgoing_low_water and self._app_writing_paused:
            self._app_writing_paused = False
            self._tell("resume_writing")

    def _get_write_buffer_size(self):
        return self._outgoing.pending + self._write_buffer_size

    def _set_write_buffer_limits(self, high=None, low=None):
        self._outgoing_high_water, self._outgoing_low_water = add_flowcontrol_defaults(
            high, low, constants.FLOW_CONTROL_HIGH_WATER_SSL_WRITE)

    def _pause_reading(self):
        self._app_reading_paused = True

    def _resume_reading(self):
        if self._app_reading_paused:
            self._app_reading_paused = False
            self._loop.call_soon(self._go_on)

    def _control_ssl_reading(self):
        size = self._get_read_buffer_size()
        if size >= self._incoming_high_water and not self._ssl_reading_paused:
            self._ssl_reading_paused = True
            self._transport.pause_reading()
        elif size <= self._incoming_low_water and self._ssl_reading_paused:
            self._ssl_reading_paused = False
            self._transport.resume_reading()

    def _set_read_buffer_limits(self, high=None, low=None):
        self._incoming_high_water, self._incoming_low_water = add_flowcontrol_defaults(
            high, low, constants.FLOW_CONTROL_HIGH_WATER_SSL_READ)

    def _get_read_buffer_size(self):
        return self._incoming.pending

    def pause_writing(self):
        """The transport below has too much to send."""
        assert not self._ssl_writing_paused
        self._ssl_writing_paused = True

    def resume_writing(self):
        """The transport below takes data again."""
        assert self._ssl_writing_paused
        self._ssl_writing_paused = False
        self._process_outgoing()
