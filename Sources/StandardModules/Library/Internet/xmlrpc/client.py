"""Calls functions of a server over HTTP: ServerProxy(url).name(arguments)."""

import base64
import errno
import http.client
import urllib.parse

from xmlrpc._values import (
    MAXINT, MININT, Binary, DateTime, Error, ExpatParser, Fault, Marshaller, ProtocolError, ResponseError,
    Unmarshaller, escape)

__version__ = "3.13"

PARSE_ERROR, SERVER_ERROR, APPLICATION_ERROR, SYSTEM_ERROR, TRANSPORT_ERROR = -32700, -32600, -32500, -32400, -32300
NOT_WELLFORMED_ERROR, UNSUPPORTED_ENCODING, INVALID_ENCODING_CHAR = -32700, -32701, -32702
INVALID_XMLRPC, METHOD_NOT_FOUND, INVALID_METHOD_PARAMS, INTERNAL_ERROR = -32600, -32601, -32602, -32603

boolean = Boolean = bool


def getparser(use_datetime=False, use_builtin_types=False):
    """A parser and what it tells, for one document."""
    target = Unmarshaller(use_datetime, use_builtin_types)
    return ExpatParser(target), target


def dumps(params, methodname=None, methodresponse=None, encoding=None, allow_none=False):
    """Write arguments, a call, an answer or a Fault."""
    if not isinstance(params, (tuple, Fault)):
        raise TypeError("argument must be tuple or Fault instance")
    if isinstance(params, Fault):
        methodresponse = 1
    elif methodresponse and len(params) != 1:
        raise ValueError("response tuple must be a singleton")
    encoding = encoding or "utf-8"
    data = Marshaller(encoding, allow_none).dumps(params)
    head = "<?xml version='1.0'?>\n" if encoding == "utf-8" else f"<?xml version='1.0' encoding='{encoding}'?>\n"
    if methodname:
        return f"{head}<methodCall>\n<methodName>{escape(methodname)}</methodName>\n{data}</methodCall>\n"
    return f"{head}<methodResponse>\n{data}</methodResponse>\n" if methodresponse else data


def loads(data, use_datetime=False, use_builtin_types=False):
    """Read what dumps() has written: the arguments, and the name of a call or None."""
    parser, target = getparser(use_datetime, use_builtin_types)
    parser.feed(data)
    parser.close()
    return target.close(), target.getmethodname()


def gzip_encode(data):
    """Compress the bytes of a message."""
    import gzip

    return gzip.compress(data, 1)


def gzip_decode(data, max_decode=20971520):
    """Decompress the bytes of a message, of which there may not be too many."""
    import gzip
    import io

    with gzip.GzipFile(mode="rb", fileobj=io.BytesIO(data)) as file:
        try:
            plain = file.read() if max_decode < 0 else file.read(max_decode + 1)
        except OSError:
            raise ValueError("invalid data") from None
    if 0 <= max_decode < len(plain):
        raise ValueError("max gzipped payload length exceeded")
    return plain


class _Method:
    """A name of the server's, perhaps with dots, that can be called."""

    def __init__(self, send, name):
        self.__send, self.__name = send, name

    def __getattr__(self, name):
        return _Method(self.__send, f"{self.__name}.{name}")

    def __call__(self, *args):
        return self.__send(self.__name, args)


class MultiCall:
    """Collects calls and sends them as one."""

    def __init__(self, server):
        self.__server, self.__calls = server, []

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __getattr__(self, name):
        return _Method(lambda name, args: self.__calls.append((name, args)), name)

    def __call__(self):
        calls = [{"methodName": name, "params": args} for name, args in self.__calls]
        return MultiCallIterator(self.__server.system.multicall(calls))


class MultiCallIterator:
    """The answers to a MultiCall; those that are errors are raised when they are looked at."""

    def __init__(self, results):
        self.results = results

    def __getitem__(self, index):
        item = self.results[index]
        if isinstance(item, dict):
            raise Fault(item["faultCode"], item["faultString"])
        if isinstance(item, list):
            return item[0]
        raise ValueError("unexpected type in multicall result")


class Transport:
    """Carries calls over one connection that is kept."""

    user_agent = f"Python-xmlrpc/{__version__}"
    accept_gzip_encoding = True
    encode_threshold = None

    def __init__(self, use_datetime=False, use_builtin_types=False, *, headers=()):
        self._use_datetime, self._use_builtin_types = use_datetime, use_builtin_types
        self._connection = (None, None)
        self._headers = list(headers)
        self._extra_headers = []
        self.verbose = False

    def request(self, host, handler, request_body, verbose=False):
        """Send a call and return the answer; a connection that has gone away is made anew once."""
        for is_last in False, True:
            try:
                return self.single_request(host, handler, request_body, verbose)
            except http.client.RemoteDisconnected:
                if is_last:
                    raise
            except OSError as error:
                if is_last or error.errno not in (errno.ECONNRESET, errno.ECONNABORTED, errno.EPIPE):
                    raise

    def single_request(self, host, handler, request_body, verbose=False):
        try:
            response = self.send_request(host, handler, request_body, verbose).getresponse()
            if response.status == 200:
                self.verbose = verbose
                return self.parse_response(response)
        except Fault:
            raise
        except Exception:
            self.close()
            raise
        if response.getheader("content-length", ""):
            response.read()
        raise ProtocolError(host + handler, response.status, response.reason, dict(response.getheaders()))

    def getparser(self):
        return getparser(self._use_datetime, self._use_builtin_types)

    def get_host_info(self, host):
        """The host, headers for what stands before it, and more for the connection."""
        extra = {}
        if isinstance(host, tuple):
            host, extra = host
        user, at, plain = host.rpartition("@")
        if not at:
            return host, [], extra
        token = base64.b64encode(urllib.parse.unquote_to_bytes(user)).decode("utf-8")
        return plain, [("Authorization", "Basic " + token)], extra

    def make_connection(self, host):
        if self._connection[1] is None or host != self._connection[0]:
            plain, self._extra_headers, _ = self.get_host_info(host)
            self._connection = host, http.client.HTTPConnection(plain)
        return self._connection[1]

    def close(self):
        _, connection = self._connection
        self._connection = (None, None)
        if connection is not None:
            connection.close()

    def send_request(self, host, handler, request_body, debug):
        connection = self.make_connection(host)
        if debug:
            connection.set_debuglevel(1)
        headers = self._headers + self._extra_headers
        connection.putrequest("POST", handler, skip_accept_encoding=self.accept_gzip_encoding)
        if self.accept_gzip_encoding:
            headers.append(("Accept-Encoding", "gzip"))
        headers += [("Content-Type", "text/xml"), ("User-Agent", self.user_agent)]
        self.send_headers(connection, headers)
        self.send_content(connection, request_body)
        return connection

    def send_headers(self, connection, headers):
        for name, value in headers:
            connection.putheader(name, value)

    def send_content(self, connection, request_body):
        if self.encode_threshold is not None and self.encode_threshold < len(request_body):
            connection.putheader("Content-Encoding", "gzip")
            request_body = gzip_encode(request_body)
        connection.putheader("Content-Length", str(len(request_body)))
        connection.endheaders(request_body)

    def parse_response(self, response):
        data = response.read()
        if getattr(response, "getheader", None) and response.getheader("Content-Encoding", "") == "gzip":
            data = gzip_decode(data, -1)
        if self.verbose:
            print("body:", repr(data))
        parser, target = self.getparser()
        parser.feed(data)
        parser.close()
        return target.close()


class SafeTransport(Transport):
    """Carries calls over TLS."""

    def __init__(self, use_datetime=False, use_builtin_types=False, *, headers=(), context=None):
        super().__init__(use_datetime, use_builtin_types, headers=headers)
        self.context = context

    def make_connection(self, host):
        if self._connection[1] is None or host != self._connection[0]:
            plain, self._extra_headers, x509 = self.get_host_info(host)
            connection = http.client.HTTPSConnection(plain, None, context=self.context, **(x509 or {}))
            self._connection = host, connection
        return self._connection[1]


class ServerProxy:
    """A server: its attributes are functions that it is asked for."""

    def __init__(
        self, uri, transport=None, encoding=None, verbose=False, allow_none=False, use_datetime=False,
        use_builtin_types=False, *, headers=(), context=None,
    ):  # fmt: skip
        parts = urllib.parse.urlsplit(uri)
        if parts.scheme not in ("http", "https"):
            raise OSError("unsupported XML-RPC protocol")
        self.__uri = urllib.parse.urlunsplit(["", "", *parts[2:]])
        self.__host = parts.netloc
        self.__handler = self.__uri or "/RPC2"
        if transport is None:
            kind, extra = (SafeTransport, {"context": context}) if parts.scheme == "https" else (Transport, {})
            transport = kind(use_datetime, use_builtin_types, headers=headers, **extra)
        self.__transport = transport
        self.__encoding, self.__verbose, self.__allow_none = encoding or "utf-8", verbose, allow_none

    def __close(self):
        self.__transport.close()

    def __request(self, methodname, params):
        text = dumps(params, methodname, encoding=self.__encoding, allow_none=self.__allow_none)
        body = text.encode(self.__encoding, "xmlcharrefreplace")
        response = self.__transport.request(self.__host, self.__handler, body, verbose=self.__verbose)
        return response[0] if len(response) == 1 else response

    def __repr__(self):
        return f"<{type(self).__name__} for {self.__host}{self.__handler}>"

    def __getattr__(self, name):
        return _Method(self.__request, name)

    def __call__(self, attr):
        """server("close") and server("transport") are not the server's."""
        if attr == "close":
            return self.__close
        if attr == "transport":
            return self.__transport
        raise AttributeError(f"Attribute {attr!r} not found")

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.__close()


Server = ServerProxy
