"""Connections of the loop that begin to speak TLS in their middle."""

import _asyncio
import asyncio

# Where scripts find these names, and what their reprs say.
__name__ = "asyncio.base_events"


class UpgradeMethods:
    """What this module adds to the loop's class."""

    async def start_tls(
            self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None,
            ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """Upgrade a transport to TLS."""
        try:
            import ssl

            from asyncio import sslproto
        except ImportError:
            raise RuntimeError("Python ssl module is not available") from None
        if not isinstance(sslcontext, ssl.SSLContext):
            raise TypeError(f"sslcontext is expected to be an instance of ssl.SSLContext, got {sslcontext!r}")
        if not getattr(transport, "_start_tls_compatible", False):
            raise TypeError(f"transport {transport!r} is not supported by start_tls()")
        waiter = self.create_future()
        _asyncio._name_wait(waiter, None, "TLS handshake")
        ssl_protocol = sslproto.SSLProtocol(
            self, protocol, sslcontext, waiter, server_side, server_hostname, call_connection_made=False,
            ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
        # Nothing may come before the new protocol knows its transport.
        transport.pause_reading()
        transport.set_protocol(ssl_protocol)
        begins = self.call_soon(ssl_protocol.connection_made, transport)
        reads_on = self.call_soon(transport.resume_reading)
        try:
            await waiter
        except BaseException:
            transport.close()
            begins.cancel()
            reads_on.cancel()
            raise
        return ssl_protocol._app_transport


_asyncio._extend(asyncio.BaseEventLoop, UpgradeMethods)
