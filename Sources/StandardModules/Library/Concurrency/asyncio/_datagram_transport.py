"""The transport of datagrams over a socket."""

from asyncio import constants, transports
from asyncio._selector_transports import _FATAL, _NOT_YET, _SelectorTransport, _check_data

# Where scripts find these names, and what their reprs say.
__name__ = "asyncio.selector_events"


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
                # Programs look for the logger there, and put their own in its place.
                from asyncio import selector_events

                selector_events.logger.warning("socket.send() raised exception.")
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
