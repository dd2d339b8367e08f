"""The loop without what is special to a system: servers, connections, files that are sent."""

import collections
import collections.abc
import errno
import functools
import itertools
import os
import socket
import stat
import sys
import time
import warnings
import weakref

import _asyncio
import asyncio
from asyncio import (
    constants, coroutines, events, exceptions, format_helpers, futures, protocols, staggered, tasks,
    timeouts, transports, trsock)
from asyncio.log import logger

__all__ = "BaseEventLoop", "Server"

_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
MAXIMUM_SELECT_TIMEOUT = 24 * 3600
_HAS_IPv6 = hasattr(socket, "AF_INET6")
try:
    _BYTES_LIKE = (bytes, bytearray, memoryview)
except NameError:
    _BYTES_LIKE = (bytes, bytearray)


def _format_handle(handle):
    owner = getattr(handle._callback, "__self__", None)
    return repr(owner) if isinstance(owner, tasks.Task) else str(handle)


def _run_until_complete_cb(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return
    futures._get_loop(future).stop()


def _refuse_tls():
    raise NotImplementedError("ssl= needs TLS, which Baton does not have")


def _check_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
    """Times of TLS go with TLS only."""
    for name, value in (
            ("ssl_handshake_timeout", ssl_handshake_timeout), ("ssl_shutdown_timeout", ssl_shutdown_timeout)):
        if value is not None and not ssl:
            raise ValueError(f"{name} is only meaningful with ssl")
    if ssl:
        _refuse_tls()


def _set_reuseport(sock):
    if not hasattr(socket, "SO_REUSEPORT"):
        raise ValueError("reuse_port not supported by socket module")
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    except OSError:
        raise ValueError(
            "reuse_port not supported by socket module, SO_REUSEPORT defined but not implemented.")


def _set_nodelay(sock):
    # Small writes leave at once.
    if (sock.family in (socket.AF_INET, socket.AF_INET6) and sock.type == socket.SOCK_STREAM
            and sock.proto == socket.IPPROTO_TCP):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _check_ssl_socket(sock):
    """There are no sockets with TLS."""


def _ipaddr_info(host, port, family, type, proto, flowinfo=0, scopeid=0):
    """The answer of getaddrinfo() for a host that is written in numbers; None for any other."""
    if not hasattr(socket, "inet_pton"):
        return None
    if host is None or proto not in {0, socket.IPPROTO_TCP, socket.IPPROTO_UDP}:
        return None
    if type == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif type == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    if port is None or port == "" or port == b"":
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            # The name of a service.
            return None
    if family == socket.AF_UNSPEC:
        families = [socket.AF_INET, socket.AF_INET6] if _HAS_IPv6 else [socket.AF_INET]
    else:
        families = [family]
    if isinstance(host, bytes):
        host = host.decode("idna")
    if "%" in host:
        # The zone of a link-local host: only the system knows it.
        return None
    for family in families:
        try:
            socket.inet_pton(family, host)
        except OSError:
            continue
        if _HAS_IPv6 and family == socket.AF_INET6:
            return family, type, proto, "", (host, port, flowinfo, scopeid)
        return family, type, proto, "", (host, port)
    return None


def _interleave_addrinfos(addrinfos, first_address_family_count=1):
    """Takes the families in turn; the first one has a start of so many addresses."""
    by_family = {}
    for info in addrinfos:
        by_family.setdefault(info[0], []).append(info)
    lists = list(by_family.values())
    ordered = []
    start = first_address_family_count - 1
    if start > 0:
        ordered += lists[0][:start]
        del lists[0][:start]
    for row in itertools.zip_longest(*lists):
        ordered += [info for info in row if info is not None]
    return ordered


class _SendfileFallbackProtocol(protocols.Protocol):
    """Stands in for a transport's protocol while a file is written to it."""

    def __init__(self, transp):
        if not isinstance(transp, transports._FlowControlMixin):
            raise TypeError("transport should be _FlowControlMixin instance")
        self._transport = transp
        self._proto = transp.get_protocol()
        self._should_resume_reading = transp.is_reading()
        self._should_resume_writing = transp._protocol_paused
        transp.pause_reading()
        transp.set_protocol(self)
        self._write_ready_fut = transp._loop.create_future() if self._should_resume_writing else None

    async def drain(self):
        if self._transport.is_closing():
            raise ConnectionError("Connection closed by peer")
        if self._write_ready_fut is not None:
            await self._write_ready_fut

    def connection_made(self, transport):
        raise RuntimeError("Invalid state: connection should have been established already.")

    def connection_lost(self, exc):
        if self._write_ready_fut is not None:
            # The file is not through: for the program that is an error in any case.
            self._write_ready_fut.set_exception(
                ConnectionError("Connection is closed by peer") if exc is None else exc)
        self._proto.connection_lost(exc)

    def pause_writing(self):
        if self._write_ready_fut is None:
            self._write_ready_fut = self._transport._loop.create_future()

    def resume_writing(self):
        if self._write_ready_fut is not None:
            self._write_ready_fut.set_result(False)
            self._write_ready_fut = None

    def data_received(self, data):
        raise RuntimeError("Invalid state: reading should be paused")

    def eof_received(self):
        raise RuntimeError("Invalid state: reading should be paused")

    async def restore(self):
        self._transport.set_protocol(self._proto)
        if self._should_resume_reading:
            self._transport.resume_reading()
        if self._write_ready_fut is not None:
            self._write_ready_fut.cancel()
        if self._should_resume_writing:
            self._proto.resume_writing()


class Server(events.AbstractServer):
    """Sockets that wait for connections, and the connections that they have brought."""

    def __init__(self, loop, sockets, protocol_factory, ssl_context, backlog,
                 ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
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


class BaseEventLoop:
    """What this module adds to the loop's class."""

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        raise NotImplementedError

    def _make_ssl_transport(self, rawsock, protocol, sslcontext, waiter=None, **kwargs):
        raise NotImplementedError

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        raise NotImplementedError

    def _make_read_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        raise NotImplementedError

    def _make_write_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        raise NotImplementedError

    # MARK: Names

    def _getaddrinfo_debug(self, host, port, family, type, proto, flags):
        parts = [f"{host}:{port!r}"]
        for name, value in ("family", family), ("type", type), ("proto", proto), ("flags", flags):
            if value:
                parts.append(f"{name}={value!r}")
        asked = ", ".join(parts)
        logger.debug("Get address info %s", asked)
        start = self.time()
        found = socket.getaddrinfo(host, port, family, type, proto, flags)
        seconds = self.time() - start
        text = f"Getting address info {asked} took {seconds * 1e3:.3f}ms: {found!r}"
        if seconds >= self.slow_callback_duration:
            logger.info(text)
        else:
            logger.debug(text)
        return found

    async def _look_up(self, what, function, *args):
        """Asks the resolver, which blocks: in a thread, where loops have them."""
        try:
            future = self.run_in_executor(None, function, *args)
        except NotImplementedError:
            await tasks.sleep(0)
            return function(*args)
        _asyncio._name_wait(future, None, what)
        return await future

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """Look an address up."""
        function = self._getaddrinfo_debug if self.get_debug() else socket.getaddrinfo
        return await self._look_up(
            f"address of {host}", function, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        """Look a name up."""
        return await self._look_up(f"name of {sockaddr[0]}", socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type=socket.SOCK_STREAM, proto=0, flags=0, loop):
        host, port = address[:2]
        info = _ipaddr_info(host, port, family, type, proto, *address[2:])
        if info is not None:
            return [info]
        return await loop.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)

    async def _resolve(self, address, **kwargs):
        infos = await self._ensure_resolved(address, loop=self, **kwargs)
        if not infos:
            raise OSError("getaddrinfo() returned empty list")
        return infos

    # MARK: Connections

    def _bind_one(self, sock, family, infos, errors):
        """Binds to the first local address of the family that is free."""
        for info in infos:
            if info[0] != family:
                continue
            try:
                sock.bind(info[4])
                return
            except OSError as error:
                text = f"error while attempting to bind on address {info[4]!r}: {str(error).lower()}"
                errors.append(OSError(error.errno, text))
        if errors:
            raise errors.pop()
        raise OSError(f"no matching local address with {family=} found")

    async def _connect_sock(self, exceptions, addr_info, local_addr_infos=None):
        """A socket that is connected to one address; what went wrong is added to the list of lists."""
        own = []
        exceptions.append(own)
        family, type, proto, _, address = addr_info
        sock = None
        try:
            sock = socket.socket(family=family, type=type, proto=proto)
            sock.setblocking(False)
            if local_addr_infos is not None:
                self._bind_one(sock, family, local_addr_infos, own)
            await self.sock_connect(sock, address)
            return sock
        except OSError as error:
            own.append(error)
            if sock is not None:
                sock.close()
            raise
        except:
            if sock is not None:
                sock.close()
            raise
        finally:
            exceptions = own = None

    async def _connect_any(self, infos, local_infos, delay, all_errors):
        """Connects to the first address that answers."""
        errors = []
        sock = None
        if delay is None:
            for info in infos:
                try:
                    sock = await self._connect_sock(errors, info, local_infos)
                    break
                except OSError:
                    continue
        else:
            sock = (await staggered.staggered_race(
                (functools.partial(self._connect_sock, errors, info, local_infos) for info in infos),
                delay, loop=self))[0]
        if sock is not None:
            return sock
        errors = [error for own in errors for error in own]
        try:
            if all_errors:
                raise ExceptionGroup("create_connection failed", errors)
            texts = [str(error) for error in errors]
            if len(set(texts)) == 1:
                raise errors[0]
            raise OSError(f"Multiple exceptions: {', '.join(texts)}")
        finally:
            errors = None

    async def create_connection(
            self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0,
            sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None, all_errors=False):
        """Open a connection; return its transport and protocol."""
        if server_hostname is not None and not ssl:
            raise ValueError("server_hostname is only meaningful with ssl")
        if server_hostname is None and ssl and not host:
            raise ValueError("You must set server_hostname when using ssl without a host")
        _check_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            kind = {"family": family, "type": socket.SOCK_STREAM, "proto": proto, "flags": flags}
            infos = await self._resolve((host, port), **kind)
            local_infos = None
            if local_addr is not None:
                local_infos = await self._resolve(local_addr, **kind)
            if interleave:
                infos = _interleave_addrinfos(infos, interleave)
            sock = await self._connect_any(infos, local_infos, happy_eyeballs_delay, all_errors)
        else:
            if sock is None:
                raise ValueError("host and port was not specified and no sock specified")
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        transport, protocol = await self._create_connection_transport(
            sock, protocol_factory, ssl, server_hostname)
        if self.get_debug():
            sock = transport.get_extra_info("socket")
            logger.debug("%r connected to %s:%r: (%r, %r)", sock, host, port, transport, protocol)
        return transport, protocol

    async def _create_connection_transport(
            self, sock, protocol_factory, ssl, server_hostname, server_side=False,
            ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        sock.setblocking(False)
        protocol = protocol_factory()
        waiter = self.create_future()
        _asyncio._name_wait(waiter, None, "start of connection")
        transport = self._make_socket_transport(sock, protocol, waiter)
        try:
            await waiter
        except:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(
            self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None):
        """Serve a connection that was accepted elsewhere; return its transport and protocol."""
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        _check_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        transport, protocol = await self._create_connection_transport(
            sock, protocol_factory, ssl, "", server_side=True)
        if self.get_debug():
            sock = transport.get_extra_info("socket")
            logger.debug("%r handled: (%r, %r)", sock, transport, protocol)
        return transport, protocol

    async def start_tls(
            self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None,
            ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """Upgrade a transport to TLS."""
        raise RuntimeError("Python ssl module is not available")

    # MARK: Servers

    async def _create_server_getaddrinfo(self, host, port, family, flags):
        infos = await self._ensure_resolved(
            (host, port), family=family, type=socket.SOCK_STREAM, flags=flags, loop=self)
        if not infos:
            raise OSError(f"getaddrinfo({host!r}) returned empty list")
        return infos

    def _open_listener(self, info, reuse_address, reuse_port, keep_alive):
        """A socket that is bound to the address; None when the system does not have such."""
        family, type, proto, _, address = info
        try:
            sock = socket.socket(family, type, proto)
        except OSError:
            if self.get_debug():
                logger.warning(
                    "create_server() failed to create socket.socket(%r, %r, %r)", family, type, proto,
                    exc_info=True)
            return None
        try:
            if reuse_address:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            if reuse_port:
                _set_reuseport(sock)
            if keep_alive:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, True)
            # One socket for each family: otherwise one of IPv6 takes both.
            if _HAS_IPv6 and family == socket.AF_INET6 and hasattr(socket, "IPPROTO_IPV6"):
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
            sock.bind(address)
            return sock
        except OSError as error:
            sock.close()
            text = f"error while attempting to bind on address {address!r}: {str(error).lower()}"
            if error.errno == errno.EADDRNOTAVAIL:
                # The family is there, but not in use.
                if self.get_debug():
                    logger.warning(text)
                return None
            raise OSError(error.errno, text) from None
        except:
            sock.close()
            raise

    async def _open_listeners(self, host, port, family, flags, *options):
        if host == "":
            hosts = [None]
        elif isinstance(host, str) or not isinstance(host, collections.abc.Iterable):
            hosts = [host]
        else:
            hosts = host
        found = await tasks.gather(*[
            self._create_server_getaddrinfo(host, port, family=family, flags=flags) for host in hosts])
        infos = set(itertools.chain.from_iterable(found))
        sockets = []
        try:
            for info in infos:
                sock = self._open_listener(info, *options)
                if sock is not None:
                    sockets.append(sock)
            if not sockets:
                addresses = [info[4] for info in infos]
                raise OSError(f"could not bind on any address out of {addresses!r}")
        except:
            for sock in sockets:
                sock.close()
            raise
        return sockets

    async def create_server(
            self, protocol_factory, host=None, port=None, *, family=socket.AF_UNSPEC,
            flags=socket.AI_PASSIVE, sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None,
            keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True):
        """Listen for connections; return the server."""
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        _check_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            if reuse_address is None:
                reuse_address = os.name == "posix" and sys.platform != "cygwin"
            sockets = await self._open_listeners(
                host, port, family, flags, reuse_address, reuse_port, keep_alive)
        else:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A Stream Socket was expected, got {sock!r}")
            sockets = [sock]
        for sock in sockets:
            sock.setblocking(False)
        server = Server(
            self, sockets, protocol_factory, ssl, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
        if start_serving:
            server._start_serving()
            # The callbacks of the sockets get their turn.
            await tasks.sleep(0)
        if self.get_debug():
            logger.info("%r is serving", server)
        return server

    # MARK: Datagrams

    async def _datagram_addresses(self, family, proto, flags, local_addr, remote_addr):
        """What to try in turn: a family and protocol, with the addresses of both ends."""
        if not (local_addr or remote_addr):
            if family == 0:
                raise ValueError("unexpected address family")
            return [((family, proto), (None, None))]
        if hasattr(socket, "AF_UNIX") and family == socket.AF_UNIX:
            for address in local_addr, remote_addr:
                if address is not None and not isinstance(address, str):
                    raise TypeError("string is expected")
            if local_addr and local_addr[0] not in (0, "\x00"):
                _remove_stale_socket(local_addr)
            return [((family, proto), (local_addr, remote_addr))]
        pairs = {}
        for index, address in (0, local_addr), (1, remote_addr):
            if address is None:
                continue
            if not (isinstance(address, tuple) and len(address) == 2):
                raise TypeError("2-tuple is expected")
            for info in await self._resolve(
                    address, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags):
                pairs.setdefault((info[0], info[2]), [None, None])[index] = info[4]
        whole = [
            (key, pair) for key, pair in pairs.items()
            if not (local_addr and pair[0] is None or remote_addr and pair[1] is None)]
        if not whole:
            raise ValueError("can not get address information")
        return whole

    async def _open_datagram_socket(
            self, family, proto, local_address, remote_address, reuse_port, allow_broadcast):
        sock = None
        try:
            sock = socket.socket(family=family, type=socket.SOCK_DGRAM, proto=proto)
            if reuse_port:
                _set_reuseport(sock)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            sock.setblocking(False)
            if local_address:
                sock.bind(local_address)
            if remote_address and not allow_broadcast:
                await self.sock_connect(sock, remote_address)
            return sock
        except:
            if sock is not None:
                sock.close()
            raise

    async def create_datagram_endpoint(
            self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0,
            reuse_port=None, allow_broadcast=None, sock=None):
        """Open a datagram socket; return its transport and protocol."""
        remote_address = None
        if sock is not None:
            if sock.type == socket.SOCK_STREAM:
                raise ValueError(f"A datagram socket was expected, got {sock!r}")
            options = {
                "local_addr": local_addr, "remote_addr": remote_addr, "family": family, "proto": proto,
                "flags": flags, "reuse_port": reuse_port, "allow_broadcast": allow_broadcast}
            problems = ", ".join(f"{name}={value}" for name, value in options.items() if value)
            if problems:
                raise ValueError(
                    "socket modifier keyword arguments can not be used when sock is specified. "
                    f"({problems})")
            sock.setblocking(False)
        else:
            errors = []
            for key, pair in await self._datagram_addresses(family, proto, flags, local_addr, remote_addr):
                try:
                    sock = await self._open_datagram_socket(*key, *pair, reuse_port, allow_broadcast)
                except OSError as error:
                    errors.append(error)
                else:
                    remote_address = pair[1]
                    break
            else:
                raise errors[0]
        protocol = protocol_factory()
        waiter = self.create_future()
        _asyncio._name_wait(waiter, None, "start of endpoint")
        transport = self._make_datagram_transport(sock, protocol, remote_address, waiter)
        if self.get_debug():
            if local_addr:
                logger.info(
                    "Datagram endpoint local_addr=%r remote_addr=%r created: (%r, %r)", local_addr,
                    remote_addr, transport, protocol)
            else:
                logger.debug(
                    "Datagram endpoint remote_addr=%r created: (%r, %r)", remote_addr, transport, protocol)
        try:
            await waiter
        except:
            transport.close()
            raise
        return transport, protocol

    # MARK: Pipes

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

    # MARK: Files

    def _check_sendfile_params(self, sock, file, offset, count):
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if not sock.type == socket.SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if count is not None:
            if not isinstance(count, int):
                raise TypeError(f"count must be a positive integer (got {count!r})")
            if count <= 0:
                raise ValueError(f"count must be a positive integer (got {count!r})")
        if not isinstance(offset, int):
            raise TypeError(f"offset must be a non-negative integer (got {offset!r})")
        if offset < 0:
            raise ValueError(f"offset must be a non-negative integer (got {offset!r})")

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        """Send a file through a socket; return how many bytes."""
        if self.get_debug() and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")
        _check_ssl_socket(sock)
        self._check_sendfile_params(sock, file, offset, count)
        try:
            return await self._sock_sendfile_native(sock, file, offset, count)
        except exceptions.SendfileNotAvailableError:
            if not fallback:
                raise
        return await self._sock_sendfile_fallback(sock, file, offset, count)

    async def _sock_sendfile_native(self, sock, file, offset, count):
        raise exceptions.SendfileNotAvailableError(
            f"syscall sendfile is not available for socket {sock!r} and file {file!r} combination")

    async def _sock_sendfile_fallback(self, sock, file, offset, count):
        async def send(data):
            await self.sock_sendall(sock, data)

        return await self._send_parts(
            file, offset, count, constants.SENDFILE_FALLBACK_READBUFFER_SIZE, send)

    async def _send_parts(self, file, offset, count, size, send):
        """Reads the file in parts and passes each on."""
        if offset:
            file.seek(offset)
        total = 0
        try:
            while not count or total < count:
                data = file.read(min(count - total, size) if count else size)
                if not data:
                    break
                await send(data)
                total += len(data)
            return total
        finally:
            if total > 0 and hasattr(file, "seek"):
                file.seek(offset + total)

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        """Send a file through a transport; return how many bytes."""
        if transport.is_closing():
            raise RuntimeError("Transport is closing")
        mode = getattr(transport, "_sendfile_compatible", constants._SendfileMode.UNSUPPORTED)
        if mode is constants._SendfileMode.UNSUPPORTED:
            raise RuntimeError(f"sendfile is not supported for transport {transport!r}")
        if mode is constants._SendfileMode.TRY_NATIVE:
            try:
                return await self._sendfile_native(transport, file, offset, count)
            except exceptions.SendfileNotAvailableError:
                if not fallback:
                    raise
        if not fallback:
            raise RuntimeError(
                f"fallback is disabled and native sendfile is not supported for transport {transport!r}")
        return await self._sendfile_fallback(transport, file, offset, count)

    async def _sendfile_native(self, transp, file, offset, count):
        raise exceptions.SendfileNotAvailableError("sendfile syscall is not supported")

    async def _sendfile_fallback(self, transp, file, offset, count):
        proto = _SendfileFallbackProtocol(transp)

        async def send(data):
            await proto.drain()
            transp.write(data)

        try:
            return await self._send_parts(file, offset, count, 16384, send)
        finally:
            await proto.restore()


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


BaseEventLoop = _asyncio._extend(asyncio.BaseEventLoop, BaseEventLoop)

# The parts of the loop's classes belong together.
from asyncio import unix_events  # noqa: E402
