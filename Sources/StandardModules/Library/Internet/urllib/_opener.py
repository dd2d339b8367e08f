"""Requests, and the director that hands them to handlers by scheme."""

import base64
import bisect
import re
from urllib.parse import unquote, unwrap, urlparse

_PORT = re.compile(r":\d+$")
_MISSING = object()


def _splittag(url):
    path, mark, tag = url.rpartition("#")
    return (path, tag) if mark else (url, None)


def _splittype(url):
    match = re.match("([^/:]+):(.*)", url, re.DOTALL)
    return (match[1].lower(), match[2]) if match else (None, url)


def _splithost(url):
    match = re.match("//([^/#?]*)(.*)", url, re.DOTALL)
    if not match:
        return None, url
    path = match[2]
    return match[1], "/" + path if path and path[0] != "/" else path


def request_host(request):
    """The host of a request in lower case, without its port."""
    host = urlparse(request.full_url)[1] or request.get_header("Host", "")
    return _PORT.sub("", host, count=1).lower()


class Request:
    """What is asked for: a URL with data, headers and a method."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for key, value in headers.items():
            self.add_header(key, value)
        self.origin_req_host = request_host(self) if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        """The URL with its fragment."""
        return f"{self._full_url}#{self.fragment}" if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        self._full_url, self.fragment = _splittag(unwrap(url))
        self._parse()

    @full_url.deleter
    def full_url(self):
        self._full_url = self.fragment = None
        self.selector = ""

    @property
    def data(self):
        """What is sent as the body."""
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            if self.has_header("Content-length"):
                self.remove_header("Content-length")

    @data.deleter
    def data(self):
        self.data = None

    def _parse(self):
        self.type, rest = _splittype(self._full_url)
        if self.type is None:
            raise ValueError(f"unknown url type: {self.full_url!r}")
        self.host, self.selector = _splithost(rest)
        if self.host:
            self.host = unquote(self.host)

    def get_method(self):
        """The method: what was given, else POST with data and GET without."""
        return getattr(self, "method", "POST" if self.data is not None else "GET")

    def get_full_url(self):
        """The URL with its fragment."""
        return self.full_url

    def set_proxy(self, host, type):
        """Send the request to a proxy."""
        if self.type == "https" and not self._tunnel_host:
            self._tunnel_host = self.host
        else:
            self.type = type
            self.selector = self.full_url
        self.host = host

    def has_proxy(self):
        """Whether the request goes to a proxy."""
        return self.selector == self.full_url

    def add_header(self, key, val):
        """Set a header; its name is capitalised."""
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        """Set a header that is left out when the request is redirected."""
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        """Whether the header is set."""
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        """A header's value."""
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        """Take a header away."""
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        """All headers as pairs."""
        return list({**self.unredirected_hdrs, **self.headers}.items())


class OpenerDirector:
    """Hands requests to handlers: by scheme, by error, before and after."""

    def __init__(self):
        from urllib.request import __version__

        self.addheaders = [("User-agent", f"Python-urllib/{__version__}")]
        self.handlers = []
        self.handle_open = {}
        self.handle_error = {}
        self.process_response = {}
        self.process_request = {}

    def add_handler(self, handler):
        """Add a handler; the names of its methods say what it is for."""
        if not hasattr(handler, "add_parent"):
            raise TypeError(f"expected BaseHandler instance, got {type(handler)!r}")
        added = False
        for method in dir(handler):
            if method in ("redirect_request", "do_open", "proxy_open"):
                continue
            protocol, _, condition = method.partition("_")
            if condition.startswith("error"):
                kind = condition.partition("_")[2]
                kind = int(kind) if kind.isdigit() else kind
                lookup = self.handle_error.setdefault(protocol, {})
            elif condition in ("open", "response", "request"):
                kind = protocol
                lookup = self.handle_open if condition == "open" else getattr(self, "process_" + condition)
            else:
                continue
            handlers = lookup.setdefault(kind, [])
            bisect.insort(handlers, handler)
            added = True
        if added:
            bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def close(self):
        """Nothing is kept open."""

    def _call_chain(self, chain, kind, method, *args):
        for handler in chain.get(kind, ()):
            result = getattr(handler, method)(*args)
            if result is not None:
                return result
        return None

    def open(self, fullurl, data=None, timeout=_MISSING):
        """Open a URL or a Request; the response is a file."""
        import socket

        request = fullurl
        if isinstance(fullurl, str):
            request = Request(fullurl, data)
        elif data is not None:
            request.data = data
        request.timeout = socket._GLOBAL_DEFAULT_TIMEOUT if timeout is _MISSING else timeout
        protocol = request.type
        for processor in self.process_request.get(protocol, []):
            request = getattr(processor, protocol + "_request")(request)
        response = self._open(request, data)
        for processor in self.process_response.get(protocol, []):
            response = getattr(processor, protocol + "_response")(request, response)
        return response

    def _open(self, request, data=None):
        result = self._call_chain(self.handle_open, "default", "default_open", request)
        if result:
            return result
        result = self._call_chain(self.handle_open, request.type, request.type + "_open", request)
        if result:
            return result
        return self._call_chain(self.handle_open, "unknown", "unknown_open", request)

    def error(self, proto, *args):
        """Let handlers answer an error of a protocol."""
        if proto in ("http", "https"):
            handlers = self.handle_error["http"]
            result = self._call_chain(handlers, args[2], f"http_error_{args[2]}", *args)
            if result:
                return result
            return self._call_chain(handlers, "default", "http_error_default", *args)
        return self._call_chain(self.handle_error, proto, proto + "_error", *args)


class BaseHandler:
    """What handlers have in common: their place in the order and their director."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        """Nothing is kept open."""

    def __lt__(self, other):
        return self.handler_order < other.handler_order if hasattr(other, "handler_order") else True


def basic_credentials(user, password):
    """The header of the basic scheme."""
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode("ascii")


for _class in Request, OpenerDirector, BaseHandler:
    _class.__module__ = "urllib.request"
