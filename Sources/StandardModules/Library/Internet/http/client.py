"""Clients that speak HTTP over a connection."""

import errno
import io
import re
import socket
import sys
from collections.abc import Iterable
from urllib.parse import urlsplit

from http import HTTPStatus
from http._errors import (
    _MAXHEADERS, _MAXLINE, BadStatusLine, CannotSendHeader, CannotSendRequest, HTTPException,
    ImproperConnectionState, IncompleteRead, InvalidURL, LineTooLong, NotConnected, RemoteDisconnected,
    ResponseNotReady, UnimplementedFileMode, UnknownProtocol, UnknownTransferEncoding)
from http._response import _UNKNOWN, HTTPMessage, HTTPResponse, _read_headers, parse_headers

__all__ = [
    "HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol",
    "UnknownTransferEncoding", "UnimplementedFileMode", "IncompleteRead", "InvalidURL",
    "ImproperConnectionState", "CannotSendRequest", "CannotSendHeader", "ResponseNotReady",
    "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error", "responses", "HTTPSConnection",
]  # fmt: skip

HTTP_PORT = 80
HTTPS_PORT = 443
_CS_IDLE = "Idle"
_CS_REQ_STARTED = "Request-started"
_CS_REQ_SENT = "Request-sent"
globals().update(HTTPStatus.__members__)
responses = {status: status.phrase for status in HTTPStatus.__members__.values()}
error = HTTPException

_LEGAL_NAME = re.compile(rb"[^:\s][^:\r\n]*")
_ILLEGAL_VALUE = re.compile(rb"\n(?![ \t])|\r(?![ \t\n])")
_ILLEGAL_URL = re.compile("[\x00-\x20\x7f]")
_ILLEGAL_METHOD = re.compile("[\x00-\x1f]")
_METHODS_EXPECTING_BODY = {"PATCH", "POST", "PUT"}


def _encode(data, name="data"):
    """The text in Latin-1, or an error that says what cannot be encoded."""
    try:
        return data.encode("latin-1")
    except UnicodeEncodeError as error:
        raise UnicodeEncodeError(
            error.encoding, error.object, error.start, error.end,
            f"{name.title()} ({data[error.start:error.end]:.20}) is not valid Latin-1. "
            f"Use {name}.encode('utf-8') if you want to send it encoded in UTF-8.") from None


def _encoded_host(host):
    return host.encode("ascii" if host.isascii() else "idna")


class HTTPConnection:
    """A connection to a server, for one request and response after the other."""

    _http_vsn = 11
    _http_vsn_str = "HTTP/1.1"
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    def __init__(
        self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192,
    ):  # fmt: skip
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._buffer = []
        self.__response = None
        self.__state = _CS_IDLE
        self._method = None
        self._tunnel_host = self._tunnel_port = None
        self._tunnel_headers = {}
        self._raw_proxy_headers = None
        self.host, self.port = self._get_hostport(host, port)
        self._validate_host(self.host)
        self._create_connection = socket.create_connection

    def _get_hostport(self, host, port):
        if port is None:
            colon = host.rfind(":")
            if colon > host.rfind("]"):
                try:
                    port = int(host[colon + 1:])
                except ValueError:
                    if host[colon + 1:]:
                        raise InvalidURL(f"nonnumeric port: '{host[colon + 1:]}'") from None
                    port = self.default_port
                host = host[:colon]
            else:
                port = self.default_port
        if host and host[0] == "[" and host[-1] == "]":
            host = host[1:-1]
        return host, port

    def set_debuglevel(self, level):
        """Say whether what is sent and received is printed."""
        self.debuglevel = level

    # The connection

    def set_tunnel(self, host, port=None, headers=None):
        """Reach the host through the server of the connection, with CONNECT."""
        if self.sock:
            raise RuntimeError("Can't set up tunnel for established connection")
        self._tunnel_host, self._tunnel_port = self._get_hostport(host, port)
        self._tunnel_headers = dict(headers) if headers else {}
        if not any(name.lower() == "host" for name in self._tunnel_headers):
            name = self._wrap_ipv6(_encoded_host(self._tunnel_host)).decode("ascii")
            self._tunnel_headers["Host"] = f"{name}:{self._tunnel_port}"

    def _wrap_ipv6(self, host):
        return b"[" + host + b"]" if b":" in host and host[:1] != b"[" else host

    def _tunnel(self):
        lines = [b"CONNECT %s:%d %s\r\n" % (
            self._wrap_ipv6(_encoded_host(self._tunnel_host)), self._tunnel_port, self._http_vsn_str.encode("ascii"))]
        lines += [f"{name}: {value}\r\n".encode("latin-1") for name, value in self._tunnel_headers.items()]
        self.send(b"".join([*lines, b"\r\n"]))
        response = self.response_class(self.sock, method=self._method)
        try:
            _, code, message = response._read_status()
            self._raw_proxy_headers = _read_headers(response.fp)
            if self.debuglevel > 0:
                for line in self._raw_proxy_headers:
                    print("header:", line.decode())
            if code != HTTPStatus.OK:
                self.close()
                raise OSError(f"Tunnel connection failed: {code} {message.strip()}")
        finally:
            response.close()

    def get_proxy_response_headers(self):
        """The headers with which the tunnel was answered."""
        return None if self._raw_proxy_headers is None else parse_headers(io.BytesIO(b"".join(self._raw_proxy_headers)))

    def connect(self):
        """Open the connection."""
        sys.audit("http.client.connect", self, self.host, self.port)
        self.sock = self._create_connection((self.host, self.port), self.timeout, self.source_address)
        try:
            self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as error:
            if error.errno != errno.ENOPROTOOPT:
                raise
        if self._tunnel_host:
            self._tunnel()

    def close(self):
        """Close the connection."""
        self.__state = _CS_IDLE
        try:
            sock, self.sock = self.sock, None
            if sock:
                sock.close()
        finally:
            response, self.__response = self.__response, None
            if response:
                response.close()

    def send(self, data):
        """Send bytes, a file, or an iterable of bytes."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if self.debuglevel > 0:
            print("send:", repr(data))
        if hasattr(data, "read"):
            for block in self._read_readable(data):
                self.sock.sendall(block)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            if not isinstance(data, Iterable):
                raise TypeError(f"data should be a bytes-like object or an iterable, got {type(data)!r}") from None
            for part in data:
                self.sock.sendall(part)

    def _read_readable(self, readable):
        encode = isinstance(readable, io.TextIOBase)
        while block := readable.read(self.blocksize):
            yield block.encode("iso-8859-1") if encode else block

    # The request

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begin a request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_IDLE:
            raise CannotSendRequest(self.__state)
        self.__state = _CS_REQ_STARTED
        self._validate_method(method)
        self._method = method
        url = url or "/"
        self._validate_path(url)
        self._buffer.append(self._encode_request(f"{method} {url} {self._http_vsn_str}"))
        if self._http_vsn != 11:
            return
        if not skip_host:
            self._put_host(url)
        if not skip_accept_encoding:
            self.putheader("Accept-Encoding", "identity")

    # What subclasses override to send what the standard does not allow.

    def _encode_request(self, request):
        return request.encode("ascii")

    def _validate_method(self, method):
        if match := _ILLEGAL_METHOD.search(method):
            raise ValueError(
                f"method can't contain control characters. {method!r} (found at least {match.group()!r})")

    def _validate_path(self, url):
        if match := _ILLEGAL_URL.search(url):
            raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {match.group()!r})")

    _validate_host = _validate_path

    def _put_host(self, url):
        netloc = urlsplit(url).netloc if url.startswith("http") else ""
        if netloc:
            self.putheader("Host", netloc.encode("ascii"))
            return
        host, port = (self._tunnel_host, self._tunnel_port) if self._tunnel_host else (self.host, self.port)
        name = self._wrap_ipv6(_encoded_host(host)).partition(b"%")
        host = name[0] + (b"]" if name[1] else b"")
        self.putheader("Host", host if port == self.default_port else f"{host.decode('ascii')}:{port}")

    def putheader(self, header, *values):
        """Add a header to the request."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        if hasattr(header, "encode"):
            header = header.encode("ascii")
        if not _LEGAL_NAME.fullmatch(header):
            raise ValueError(f"Invalid header name {header!r}")
        encoded = []
        for value in values:
            if hasattr(value, "encode"):
                value = value.encode("latin-1")
            elif isinstance(value, int):
                value = str(value).encode("ascii")
            if _ILLEGAL_VALUE.search(value):
                raise ValueError(f"Invalid header value {value!r}")
            encoded.append(value)
        self._buffer.append(header + b": " + b"\r\n\t".join(encoded))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """End the headers and send the request."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        self.__state = _CS_REQ_SENT
        head = b"\r\n".join([*self._buffer, b"", b""])
        self._buffer.clear()
        self.send(head)
        if message_body is None:
            return
        if hasattr(message_body, "read"):
            parts = self._read_readable(message_body)
        else:
            try:
                memoryview(message_body)
                parts = (message_body,)
            except TypeError:
                try:
                    parts = iter(message_body)
                except TypeError:
                    raise TypeError(
                        f"message_body should be a bytes-like object or an iterable, got {type(message_body)!r}"
                    ) from None
        for part in parts:
            if not part:
                continue
            if encode_chunked and self._http_vsn == 11:
                part = b"%X\r\n" % len(part) + part + b"\r\n"
            self.send(part)
        if encode_chunked and self._http_vsn == 11:
            self.send(b"0\r\n\r\n")

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a whole request."""
        names = frozenset(name.lower() for name in headers)
        self.putrequest(
            method, url, skip_host="host" in names, skip_accept_encoding="accept-encoding" in names)
        if "content-length" in names:
            encode_chunked = False
        elif "transfer-encoding" not in names:
            encode_chunked = False
            length = self._get_content_length(body, method)
            if length is not None:
                self.putheader("Content-Length", str(length))
            elif body is not None:
                encode_chunked = True
                self.putheader("Transfer-Encoding", "chunked")
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            body = _encode(body, "body")
        self.endheaders(body, encode_chunked=encode_chunked)

    @staticmethod
    def _get_content_length(body, method):
        if body is None:
            return 0 if method.upper() in _METHODS_EXPECTING_BODY else None
        if hasattr(body, "read"):
            return None
        try:
            return memoryview(body).nbytes
        except TypeError:
            return len(body) if isinstance(body, str) else None

    # The response

    def getresponse(self):
        """Wait for the response; return it with its headers read."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_REQ_SENT or self.__response:
            raise ResponseNotReady(self.__state)
        level = (self.debuglevel,) if self.debuglevel > 0 else ()
        response = self.response_class(self.sock, *level, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
            self.__state = _CS_IDLE
            if response.will_close:
                self.close()
            else:
                self.__response = response
            return response
        except BaseException:
            response.close()
            raise


def _create_https_context(http_version):
    import ssl

    context = ssl._create_default_https_context()
    if http_version == 11:
        context.set_alpn_protocols(["http/1.1"])
    if context.post_handshake_auth is not None:
        context.post_handshake_auth = True
    return context


class HTTPSConnection(HTTPConnection):
    """A connection over TLS."""

    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=socket._GLOBAL_DEFAULT_TIMEOUT,
                 source_address=None, context=None, blocksize=8192):
        super().__init__(host, port, timeout, source_address, blocksize=blocksize)
        self._context = _create_https_context(self._http_vsn) if context is None else context

    def connect(self):
        """Open the connection, and agree with the server."""
        super().connect()
        self.sock = self._context.wrap_socket(self.sock, server_hostname=self._tunnel_host or self.host)
