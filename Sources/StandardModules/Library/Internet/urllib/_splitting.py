"""Older functions that take URLs apart; `urllib.parse` still has them under private names."""

import re
import warnings
from urllib._quoting import _ALWAYS_SAFE

_host = re.compile("//([^/#?]*)(.*)", re.DOTALL)
_port = re.compile("(.*):([0-9]*)", re.DOTALL)
_type = re.compile("([^/:]+):(.*)", re.DOTALL)


def _splittype(url):
    """Takes type:opaquestring apart: 'type', 'opaquestring'."""
    match = _type.match(url)
    return (match[1].lower(), match[2]) if match else (None, url)


def _splithost(url):
    """Takes //host[:port]/path apart: 'host[:port]', '/path'."""
    match = _host.match(url)
    if not match:
        return None, url
    host, path = match.groups()
    return host, path if not path or path[0] == "/" else "/" + path


def _splituser(host):
    """Takes user[:passwd]@host[:port] apart: 'user[:passwd]', 'host[:port]'."""
    user, mark, host = host.rpartition("@")
    return user if mark else None, host


def _splitpasswd(user):
    """Takes user:passwd apart: 'user', 'passwd'."""
    user, mark, password = user.partition(":")
    return user, password if mark else None


def _splitport(host):
    """Takes host:port apart: 'host', 'port'."""
    match = _port.fullmatch(host)
    if match:
        host, port = match.groups()
        if port:
            return host, port
    return host, None


def _splitnport(host, defport=-1):
    """Split host and port, returning numeric port."""
    host, mark, port = host.rpartition(":")
    if not mark:
        return port, defport
    if port:
        return host, int(port) if port.isdigit() and port.isascii() else None
    return host, defport


def _splitquery(url):
    """Takes /path?query apart: '/path', 'query'."""
    path, mark, query = url.rpartition("?")
    return (path, query) if mark else (url, None)


def _splittag(url):
    """Takes /path#tag apart: '/path', 'tag'."""
    path, mark, tag = url.rpartition("#")
    return (path, tag) if mark else (url, None)


def _splitattr(url):
    """Takes /path;attr1=value1;attr2=value2;... apart: '/path', ['attr1=value1', ...]."""
    path, *attributes = url.split(";")
    return path, attributes


def _splitvalue(attr):
    """Takes attr=value apart: 'attr', 'value'."""
    attr, mark, value = attr.partition("=")
    return attr, value if mark else None


def _to_bytes(url):
    """to_bytes(u"URL") --> 'URL'."""
    if isinstance(url, str):
        try:
            url = url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError(f"URL {url!r} contains non-ASCII characters") from None
    return url


def _deprecated(function, instead):
    name = function.__name__.removeprefix("_")

    def call(*args, **kwargs):
        warnings.warn(
            f"urllib.parse.{name}() is deprecated as of 3.8{instead}", DeprecationWarning, stacklevel=2)
        return function(*args, **kwargs)

    call.__name__ = call.__qualname__ = name
    call.__doc__ = function.__doc__
    call.__module__ = "urllib.parse"
    return call


for _function in (
    _splittype, _splithost, _splituser, _splitpasswd, _splitport, _splitnport, _splitquery, _splittag,
    _splitattr, _splitvalue, _to_bytes,
):  # fmt: skip
    _instead = ", use urllib.parse.urlparse() instead"
    if _function is _splitvalue:
        _instead = ", use urllib.parse.parse_qsl() instead"
    elif _function is _to_bytes:
        _instead = ""
    globals()[_function.__name__[1:]] = _deprecated(_function, _instead)
del _function, _instead


class _Quoter(dict):
    """The escape of each byte, made when it is first asked for."""

    def __init__(self, safe):
        self.safe = _ALWAYS_SAFE.union(safe)

    def __repr__(self):
        return f"<Quoter {dict(self)!r}>"

    def __missing__(self, b):
        text = chr(b) if b in self.safe else f"%{b:02X}"
        self[b] = text
        return text


def clear_cache():
    """Clear internal performance caches: there are none."""
