"""Transports over sockets: they move bytes between a socket and a protocol when a selector says so."""

import collections
import itertools
import selectors
import socket
import warnings

from asyncio import base_events, constants, futures, protocols, transports, trsock
from asyncio.log import logger

# Where scripts find these names, and what their reprs say.
__name__ = "asyncio.selector_events"

_NOT_YET = (BlockingIOError, InterruptedError)
_FATAL = (SystemExit, KeyboardInterrupt)
_HAS_SENDMSG = hasattr(socket.socket, "sendmsg")
# How many parts one call may send.
SC_IOV_MAX = 1024


class _PausableReading:
    """Pauses and resumes reading by taking the descriptor away from the loop."""

    __slots__ = ()

    def is_reading(self):
        return not self._closing and not self._paused

    def _add_reader(self, fd, callback, *args):
        if self.is_reading():
            self._loop._add_reader(fd, callback, *args)

    def pause_reading(self):
        if not self.is_reading():
            return
        self._paused = True
        self._loop._remove_reader(self._reading_fd())
        if self._loop.get_debug():
            logger.debug("%r pauses reading", self)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._add_reader(self._reading_fd(), self._read_ready)
        if self._loop.get_debug():
            logger.debug("%r resumes reading", self)


class _SelectorTransport(_PausableReading, transports._FlowControlMixin, transports.Transport):
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
            reading, writing = (_state_of(loop, self._sock_fd, is_writing) for is_writing in (False, True))
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

    def _reading_fd(self):
        return self._sock_fd

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

    def _begin(self, waiter):
        """Tells the protocol, then reads, then wakes who waits for that; each as a callback of its own."""
        call_soon = self._loop.call_soon
        call_soon(self._protocol.connection_made, self)
        call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            call_soon(futures._set_result_unless_cancelled, waiter, None)


def _state_of(loop, fd, writing):
    """The word for a transport's repr: is the descriptor waited for? None when the loop does not tell."""
    ask, selector = getattr(loop, "_is_watched", None), getattr(loop, "_selector", None)
    if loop.is_closed():
        return None
    if ask is not None:
        is_watched = ask(fd, writing)
    elif selector is None:
        return None
    else:
        try:
            is_watched = selector.get_key(fd).events & (selectors.EVENT_WRITE if writing else selectors.EVENT_READ)
        except KeyError:
            is_watched = False
    return "polling" if is_watched else "idle"


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
                # Programs look for the logger there, and put their own in its place.
                from asyncio import selector_events

                selector_events.logger.warning("socket.send() raised exception.")
            self._conn_lost += 1
            return
        rest = memoryview(data)
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
                rest = rest[sent:]
                if not rest:
                    return
            self._loop._add_writer(self._sock_fd, self._write_ready)
        # The program may go on changing a bytearray: only bytes, which may be large, need no copy.
        self._buffer.append(rest if isinstance(data, bytes) else bytes(rest))
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
