"""The loop without what is special to a system: servers, connections, files that are sent."""

import collections
import collections.abc
import errno
import functools
import itertools
import os
import socket
import sys

import _asyncio
import asyncio
from asyncio import exceptions, futures, staggered, tasks
from asyncio._resolving import _interleave_addrinfos
from asyncio._file_transfer import _SendfileFallbackProtocol, _check_ssl_socket
from asyncio._servers import Server, _remove_stale_socket
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


def _check_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
    """Times of TLS go with TLS only."""
    for name, value in (
            ("ssl_handshake_timeout", ssl_handshake_timeout), ("ssl_shutdown_timeout", ssl_shutdown_timeout)):
        if value is not None and not ssl:
            raise ValueError(f"{name} is only meaningful with ssl")


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
        if server_hostname is None and ssl:
            server_hostname = host
        _check_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if sock is not None:
            _check_ssl_socket(sock)
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
            sock, protocol_factory, ssl, server_hostname, ssl_handshake_timeout=ssl_handshake_timeout,
            ssl_shutdown_timeout=ssl_shutdown_timeout)
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
        if ssl:
            transport = self._make_ssl_transport(
                sock, protocol, None if isinstance(ssl, bool) else ssl, waiter, server_side=server_side,
                server_hostname=server_hostname, ssl_handshake_timeout=ssl_handshake_timeout,
                ssl_shutdown_timeout=ssl_shutdown_timeout)
        else:
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
        _check_ssl_socket(sock)
        transport, protocol = await self._create_connection_transport(
            sock, protocol_factory, ssl, "", server_side=True, ssl_handshake_timeout=ssl_handshake_timeout,
            ssl_shutdown_timeout=ssl_shutdown_timeout)
        if self.get_debug():
            sock = transport.get_extra_info("socket")
            logger.debug("%r handled: (%r, %r)", sock, transport, protocol)
        return transport, protocol

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


BaseEventLoop = _asyncio._extend(asyncio.BaseEventLoop, BaseEventLoop)

# The parts of the loop's classes belong together.
from asyncio import _pipes, _tls_upgrades, unix_events  # noqa: E402
