"""Servers: sockets that wait for connections."""

import os
import stat
import weakref

import _asyncio
from asyncio import events, exceptions, tasks, trsock
from asyncio.log import logger

# Where scripts find these names, and what their reprs say.
__name__ = "asyncio.base_events"


class Server(events.AbstractServer):
    """Sockets that wait for connections, and the connections that they have brought."""

    def __init__(self, loop, sockets, protocol_factory, ssl_context, backlog,
                 ssl_handshake_timeout, ssl_shutdown_timeout=None):
        self._loop = loop
        self._sockets = sockets
        # A transport that nobody keeps must be able to notice that.
        self._clients = weakref.WeakSet()
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._ssl_context = ssl_context
        self._ssl_handshake_timeout = ssl_handshake_timeout
        self._ssl_shutdown_timeout = ssl_shutdown_timeout
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f"<{type(self).__name__} sockets={self.sockets!r}>"

    def _attach(self, transport):
        assert self._sockets is not None
        self._clients.add(transport)

    def _detach(self, transport):
        self._clients.discard(transport)
        if self._sockets is None and not self._clients:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._start_serving(
                self._protocol_factory, sock, self._ssl_context, self, self._backlog,
                self._ssl_handshake_timeout, self._ssl_shutdown_timeout)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        """The sockets that wait for connections; none once the server is closed."""
        if self._sockets is None:
            return ()
        return tuple(trsock.TransportSocket(sock) for sock in self._sockets)

    def close(self):
        """Wait for no more connections; those that there are go on."""
        sockets = self._sockets
        if sockets is None:
            return
        self._sockets = None
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        forever = self._serving_forever_fut
        if forever is not None and not forever.done():
            forever.cancel()
            self._serving_forever_fut = None
        if not self._clients:
            self._wakeup()

    def close_clients(self):
        """Close all connections once their buffers are written."""
        for transport in self._clients.copy():
            transport.close()

    def abort_clients(self):
        """Close all connections at once."""
        for transport in self._clients.copy():
            transport.abort()

    async def start_serving(self):
        """Begin to take connections."""
        self._start_serving()
        # The callbacks of the sockets get their turn.
        await tasks.sleep(0)

    async def serve_forever(self):
        """Take connections until the coroutine is cancelled; then the server is closed."""
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        forever = self._serving_forever_fut = self._loop.create_future()
        _asyncio._name_wait(forever, self, "connections of server")
        try:
            await forever
        except exceptions.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        """Wait until the server is closed and all its connections have ended."""
        if self._waiters is None:
            return
        waiter = self._loop.create_future()
        _asyncio._name_wait(waiter, self, "end of server")
        self._waiters.append(waiter)
        await waiter


def _remove_stale_socket(path):
    """A server that has ended may have left its socket in the file system."""
    try:
        if stat.S_ISSOCK(os.stat(path).st_mode):
            os.remove(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        # The folder may let sockets be made only.
        logger.error("Unable to check or remove stale UNIX socket %r: %r", path, error)
