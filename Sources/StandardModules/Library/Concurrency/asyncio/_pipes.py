"""Pipes of the loop: their ends as transports."""

import _asyncio
import asyncio
from asyncio.log import logger

# Where scripts find these names, and what their reprs say.
__name__ = "asyncio.base_events"


class PipeMethods:
    """What this module adds to the loop's class."""

    async def _connect_pipe(self, make_transport, protocol_factory, pipe):
        protocol = protocol_factory()
        waiter = self.create_future()
        _asyncio._name_wait(waiter, None, "start of pipe")
        transport = make_transport(pipe, protocol, waiter)
        try:
            await waiter
        except:
            transport.close()
            raise
        if self.get_debug():
            logger.debug("Pipe %r connected: (%r, %r)", pipe.fileno(), transport, protocol)
        return transport, protocol

    async def connect_read_pipe(self, protocol_factory, pipe):
        """Read from a pipe; return its transport and protocol."""
        return await self._connect_pipe(self._make_read_pipe_transport, protocol_factory, pipe)

    async def connect_write_pipe(self, protocol_factory, pipe):
        """Write to a pipe; return its transport and protocol."""
        return await self._connect_pipe(self._make_write_pipe_transport, protocol_factory, pipe)


_asyncio._extend(asyncio.BaseEventLoop, PipeMethods)
