"""Reading and writing streams of bytes over connections."""

import collections
import sys
import warnings

import _asyncio
from asyncio import coroutines, events, exceptions, format_helpers, protocols
from asyncio.log import logger
from asyncio.tasks import sleep

__all__ = (
    "StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server",
    "open_unix_connection", "start_unix_server",
)

_DEFAULT_LIMIT = 2 ** 16


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Opens a connection; returns its reader and writer."""
    loop = events.get_running_loop()
    return await _connect(loop, loop.create_connection, limit, (host, port), kwds)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Listens for connections: the function or coroutine function gets each one's reader and writer."""
    loop = events.get_running_loop()
    return await loop.create_server(_served_by(client_connected_cb, limit, loop), host, port, **kwds)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Opens a connection to a Unix socket; returns its reader and writer."""
    loop = events.get_running_loop()
    return await _connect(loop, loop.create_unix_connection, limit, (path,), kwds)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Listens at a Unix socket, as start_server() does at a port."""
    loop = events.get_running_loop()
    return await loop.create_unix_server(_served_by(client_connected_cb, limit, loop), path, **kwds)


async def _connect(loop, create, limit, address, kwds):
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await create(lambda: protocol, *address, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


def _served_by(client_connected_cb, limit, loop):
    """What makes the protocol of each new connection."""

    def factory():
        return StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)

    return factory


class FlowControlMixin(protocols.Protocol):
    """Lets writers wait while the transport's buffer is full."""

    def __init__(self, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters = collections.deque()
        self._connection_lost = False

    def pause_writing(self):
        assert not self._paused
        self._paused = True
        if self._loop.get_debug():
            logger.debug("%r pauses writing", self)

    def resume_writing(self):
        assert self._paused
        self._paused = False
        if self._loop.get_debug():
            logger.debug("%r resumes writing", self)
        self._release(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._release(exc)

    def _release(self, exc):
        for waiter in self._drain_waiters:
            if not waiter.done():
                if exc is None:
                    waiter.set_result(None)
                else:
                    waiter.set_exception(exc)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if not self._paused:
            return
        waiter = self._loop.create_future()
        _asyncio._name_wait(waiter, self, "room in stream")
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin, protocols.Protocol):
    """Feeds a StreamReader with what a transport tells."""

    _source_traceback = None

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._stream_reader = stream_reader
        if stream_reader is not None:
            self._source_traceback = stream_reader._source_traceback
        self._client_connected_cb = client_connected_cb
        self._reject_connection = False
        self._task = None
        self._transport = None
        self._over_ssl = False
        self._closed = self._loop.create_future()
        _asyncio._name_wait(self._closed, self, "end of stream")

    def connection_made(self, transport):
        self._transport = transport
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        self._over_ssl = transport.get_extra_info("sslcontext") is not None
        if self._client_connected_cb is None:
            return
        # The writer belongs to the function: when that lets go of it, the connection is closed.
        served = self._client_connected_cb(reader, StreamWriter(transport, self, reader, self._loop))
        if coroutines.iscoroutine(served):
            self._task = self._loop.create_task(served)
            self._task.add_done_callback(lambda task: self._when_served(task, transport))

    def _when_served(self, task, transport):
        if task.cancelled():
            transport.close()
            return
        error = task.exception()
        if error is not None:
            self._loop.call_exception_handler({
                "message": "Unhandled exception in client_connected_cb",
                "exception": error,
                "transport": transport,
            })
            transport.close()

    def _replace_transport(self, transport):
        self._transport = transport
        self._over_ssl = transport.get_extra_info("sslcontext") is not None

    def connection_lost(self, exc):
        reader = self._stream_reader
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
        super().connection_lost(exc)
        self._stream_reader = self._task = self._transport = None

    def data_received(self, data):
        if self._stream_reader is not None:
            self._stream_reader.feed_data(data)

    def eof_received(self):
        if self._stream_reader is not None:
            self._stream_reader.feed_eof()
        # Over TLS there are no half-closed connections.
        return not self._over_ssl

    def _get_close_waiter(self, stream):
        return self._closed

    def __del__(self):
        closed = getattr(self, "_closed", None)
        if closed is not None and closed.done() and not closed.cancelled():
            closed.exception()


class StreamWriter:
    """Writes to a transport, and waits when its buffer is full."""

    def __init__(self, transport, protocol, reader, loop):
        assert reader is None or isinstance(reader, StreamReader)
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop
        self._complete_fut = loop.create_future()
        self._complete_fut.set_result(None)

    def __repr__(self):
        reader = "" if self._reader is None else f" reader={self._reader!r}"
        return f"<{type(self).__name__} transport={self._transport!r}{reader}>"

    @property
    def transport(self):
        """What is written to."""
        return self._transport

    def write(self, data):
        """Send bytes; does not block: await drain() afterwards, so that the buffer does not grow."""
        self._transport.write(data)

    def writelines(self, data):
        """Send several pieces of data, as write() does."""
        self._transport.writelines(data)

    def write_eof(self):
        """Close the writing end when everything is sent; reading goes on."""
        return self._transport.write_eof()

    def can_write_eof(self):
        """Return whether write_eof() is possible."""
        return self._transport.can_write_eof()

    def close(self):
        """Close the stream; await wait_closed() afterwards."""
        return self._transport.close()

    def is_closing(self):
        """Return whether the stream is being closed, or is closed."""
        return self._transport.is_closing()

    async def wait_closed(self):
        """Wait until the stream is closed, and what was buffered is sent."""
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        """Return what the transport knows under a name: 'peername', 'socket' and others."""
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Waits until there is room in the buffer."""
        if self._reader is not None:
            error = self._reader.exception()
            if error is not None:
                raise error
        if self._transport.is_closing():
            # The loop must get its turn to tell of the end of the connection.
            await sleep(0)
        await self._protocol._drain_helper()

    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None):
        """Upgrades the connection to TLS."""
        protocol = self._protocol
        is_server = protocol._client_connected_cb is not None
        await self.drain()
        self._transport = await self._loop.start_tls(
            self._transport, protocol, sslcontext, server_side=is_server, server_hostname=server_hostname,
            ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
        protocol._replace_transport(self._transport)

    def __del__(self, warnings=warnings):
        if not self._transport.is_closing():
            if self._loop.is_closed():
                warnings.warn("loop is closed", ResourceWarning)
            else:
                self.close()
                warnings.warn(f"unclosed {self!r}", ResourceWarning)


class StreamReader:
    """Bytes that come in parts, read by lines, separators or counts."""

    _source_traceback = None

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = events.get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None
        self._paused = False
        if self._loop.get_debug():
            self._source_traceback = format_helpers.extract_stack(sys._getframe(1))

    def __repr__(self):
        info = ["StreamReader"]
        if self._buffer:
            info.append(f"{len(self._buffer)} bytes")
        if self._eof:
            info.append("eof")
        if self._limit != _DEFAULT_LIMIT:
            info.append(f"limit={self._limit}")
        if self._waiter:
            info.append(f"waiter={self._waiter!r}")
        if self._exception:
            info.append(f"exception={self._exception!r}")
        if self._transport:
            info.append(f"transport={self._transport!r}")
        if self._paused:
            info.append("paused")
        return f"<{' '.join(info)}>"

    def exception(self):
        """Return the exception that reading has ended with, or None."""
        return self._exception

    def set_exception(self, exc):
        """Let everybody who reads fail with an exception."""
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def set_transport(self, transport):
        """Set the transport that is paused when too much has come."""
        assert self._transport is None, "Transport already set"
        self._transport = transport

    def feed_data(self, data):
        """Take in data that has come."""
        assert not self._eof, "feed_data after feed_eof"
        if not data:
            return
        self._buffer.extend(data)
        self._wakeup_waiter()
        if self._transport is not None and not self._paused and len(self._buffer) > 2 * self._limit:
            try:
                self._transport.pause_reading()
            except NotImplementedError:
                # The transport cannot pause: nor will it be resumed.
                self._transport = None
            else:
                self._paused = True

    def feed_eof(self):
        """Note that nothing more will come."""
        self._eof = True
        self._wakeup_waiter()

    def at_eof(self):
        """Return whether everything is read, and nothing more will come."""
        return self._eof and not self._buffer

    def _wakeup_waiter(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def _maybe_resume_transport(self):
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()

    async def _wait_for_data(self, func_name):
        if self._waiter is not None:
            raise RuntimeError(
                f"{func_name}() called while another coroutine is already waiting for incoming data")
        assert not self._eof, "_wait_for_data after EOF"
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        _asyncio._name_wait(self._waiter, self, "data of stream")
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, count):
        data = bytes(self._buffer[:count])
        del self._buffer[:count]
        self._maybe_resume_transport()
        return data

    async def readline(self):
        """A line with its end; at the end of the stream what is left."""
        try:
            return await self.readuntil(b"\n")
        except exceptions.IncompleteReadError as error:
            return error.partial
        except exceptions.LimitOverrunError as error:
            if self._buffer.startswith(b"\n", error.consumed):
                del self._buffer[:error.consumed + 1]
            else:
                self._buffer.clear()
            self._maybe_resume_transport()
            raise ValueError(error.args[0])

    async def readuntil(self, separator=b"\n"):
        """All until the separator, or the first of several, with it."""
        separators = sorted(separator, key=len) if isinstance(separator, tuple) else [separator]
        if not separators:
            raise ValueError("Separator should contain at least one element")
        shortest, longest = len(separators[0]), len(separators[-1])
        if shortest == 0:
            raise ValueError("Separator should be at least one-byte string")
        if self._exception is not None:
            raise self._exception
        begin = 0
        while True:
            size = len(self._buffer)
            if size - begin >= shortest:
                start, end = self._find(separators, begin)
                if end is not None:
                    break
                # What may be the beginning of a separator is looked at again.
                begin = max(0, size + 1 - longest)
                if begin > self._limit:
                    raise exceptions.LimitOverrunError(
                        "Separator is not found, and chunk exceed the limit", begin)
            if self._eof:
                partial = bytes(self._buffer)
                self._buffer.clear()
                raise exceptions.IncompleteReadError(partial, None)
            await self._wait_for_data("readuntil")
        if start > self._limit:
            raise exceptions.LimitOverrunError(
                "Separator is found, but chunk is longer than limit", start)
        return self._take(end)

    def _find(self, separators, begin):
        """The separator that ends first: where it begins and where it ends."""
        start = end = None
        for separator in separators:
            position = self._buffer.find(separator, begin)
            if position >= 0 and (end is None or position + len(separator) < end):
                start, end = position, position + len(separator)
        return start, end

    async def read(self, n=-1):
        """At most n bytes, as soon as there are some; -1 reads to the end of the stream."""
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        if n < 0:
            parts = []
            while True:
                part = await self.read(self._limit)
                if not part:
                    return b"".join(parts)
                parts.append(part)
        if not self._buffer and not self._eof:
            await self._wait_for_data("read")
        return self._take(n)

    async def readexactly(self, n):
        """n bytes, or IncompleteReadError at the end of the stream."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        while len(self._buffer) < n:
            if self._eof:
                partial = bytes(self._buffer)
                self._buffer.clear()
                raise exceptions.IncompleteReadError(partial, n)
            await self._wait_for_data("readexactly")
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b"":
            raise StopAsyncIteration
        return line
